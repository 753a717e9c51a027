import { rmSync } from 'node:fs';
import pg from 'pg';
import { regain } from '../../boot/support/command.ts';
import { dataDirectory, prepare, start } from '../../boot/support/regain.ts';
import { emptyDatabase } from '../../support/database.ts';
import { flood, visit } from './visit.ts';

/** A line of `/demo/outbox.json`. */
interface Message {
  id: string;
  to: string;
  channel: 'mail' | 'text';
  subject: string | null;
  text: string;
  html: string | null;
  sentAt: string;
}

export type Demonstration = Awaited<ReturnType<typeof startDemonstration>>;

/** The built demonstration as a process of its own, on an empty database. */
export async function startDemonstration(humanCheck: 'accept-any' | 'real' = 'accept-any') {
  prepare();
  const database = await emptyDatabase();
  const data = dataDirectory();
  const server = await start({
    DATABASE_URL: database.url,
    REGAIN_DATA_DIR: data,
    REGAIN_HUMAN_CHECK: humanCheck,
    // So that a test can come from many addresses.
    REGAIN_TRUSTED_PROXIES: '127.0.0.1, ::1',
  });
  // Whatever ends this process ends the server too.
  const end = () => server.process.kill('SIGKILL');
  process.once('exit', end);
  await server.ready;
  const origin = `http://localhost:${server.port}`;
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  // The server's end drops the connection too.
  pool.on('error', () => {});

  async function messages(): Promise<Message[]> {
    return (await fetch(`${origin}/demo/outbox.json`)).json() as Promise<Message[]>;
  }

  /** The newest message to this address that `wanted` accepts; waits for it. @throws after ten seconds */
  async function message(to: string, wanted: (message: Message) => boolean = () => true): Promise<Message> {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
      const found = (await messages()).find((each) => each.to === to && wanted(each));
      if (found) return found;
    }
    const seen = (await messages()).map((each) => `${each.to}: ${each.subject ?? each.text}`);
    throw new Error(`no such message to ${to} among:\n${seen.join('\n')}`);
  }

  return {
    origin,
    messages,
    message,
    output: server.output,
    /** The newest six-digit code that was sent to this address, by the reference that the page shows, if told. */
    async code(to: string, reference = ''): Promise<string> {
      const { text } = await message(
        to,
        (each) => each.text.includes(reference) && /\b\d{6}\b/.test(each.text),
      );
      return /\b\d{6}\b/.exec(text)![0];
    },
    /** What the authenticator app of this account shows now. */
    async appCode(userId: string): Promise<string> {
      const phone = (await (await fetch(`${origin}/demo/phone.json`)).json()) as {
        codes: { account: string; code: string }[];
      };
      const shown = phone.codes.find(({ account }) => account === userId);
      if (!shown) throw new Error(`the phone has no app of ${userId}`);
      return shown.code;
    },
    /** For what only time brings: the clock of a real process can't be moved, what it stored can. */
    async sql(statement: string, values: unknown[] = []): Promise<void> {
      await pool.query(statement, values);
    },
    /** The id of an account, as addresses of the console name it. */
    async idOf(userId: string): Promise<string> {
      const { rows } = await pool.query<{ id: string }>('select id from account where user_id = $1', [
        userId,
      ]);
      return rows[0]!.id;
    },
    /** The public half of the key that signs the log, as the command line prints it. */
    async auditKey(): Promise<string> {
      const env = { REGAIN_DATA_DIR: data, REGAIN_CONFIG: '/dev/null', DATABASE_URL: database.url };
      const { code, out, err } = await regain(['audit', 'public-key'], env);
      if (code !== 0) throw new Error(`no key: ${err}`);
      return out;
    },
    /** *Start over*, as its button does it: the counts of requests go too. */
    async startOver(): Promise<void> {
      const post = await visit(origin);
      const answer = await post('/demo/start-over');
      if (answer.status !== 303) throw new Error(`starting over was answered with ${answer.status}`);
    },
    flood: () => flood(origin),
    async stop(): Promise<void> {
      await pool.end();
      server.process.kill('SIGTERM');
      await server.ended;
      process.off('exit', end);
      rmSync(data, { recursive: true, force: true });
      await database.drop();
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
