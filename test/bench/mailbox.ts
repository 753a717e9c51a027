import pg from 'pg';

/** How often the outbox is looked through while somebody waits for a code. Milliseconds. */
const interval = 15;
const patience = 30_000;

/** Reads codes where the demonstration keeps its mails, on a connection of its own. */
export class Mailbox {
  readonly #client: pg.Client;
  readonly #awaited = new Map<string, { found: (code: string) => void; lost: (error: Error) => void }>();
  #looking = false;

  constructor(databaseUrl: string) {
    this.#client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench mailbox' });
  }

  async open(): Promise<void> {
    await this.#client.connect();
  }

  /** The code that is sent to this address within half a minute. */
  code(address: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#awaited.delete(address);
        reject(new Error(`no code came to ${address}`));
      }, patience);
      this.#awaited.set(address, {
        found: (code) => {
          clearTimeout(timer);
          this.#awaited.delete(address);
          resolve(code);
        },
        lost: reject,
      });
      if (!this.#looking) void this.#look();
    });
  }

  async #look(): Promise<void> {
    this.#looking = true;
    try {
      while (this.#awaited.size > 0) {
        await new Promise((resolve) => setTimeout(resolve, interval));
        const { rows } = await this.#client.query<{ recipient: string; text: string }>(
          `select recipient, text from outbox_message
           where sent_at > now() - interval '40 s' and recipient = any ($1)`,
          [[...this.#awaited.keys()]],
        );
        for (const { recipient, text } of rows) {
          const code = codeIn(text);
          if (code !== undefined) this.#awaited.get(recipient)?.found(code);
        }
      }
    } catch (error) {
      for (const { lost } of this.#awaited.values()) lost(error as Error);
    } finally {
      this.#looking = false;
    }
  }
}

function codeIn(text: string): string | undefined {
  return /(?<!\d)\d{6}(?!\d)/.exec(text.replace(/https?:\S+/g, ''))?.[0];
}
