import { type ChildProcess, fork } from 'node:child_process';

type Handlers = Readonly<Record<string, (input: never) => Promise<unknown>>>;

/** A process of the bench's own that does what it is asked, so that asking costs the measured server nothing. */
export class Remote<Tasks extends Handlers> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (message: Reply) => void>();
  #asked = 0;

  constructor(file: string, env: Readonly<Record<string, string>>) {
    this.#child = fork(file, { env: { PATH: process.env.PATH, ...env }, execArgv: [] });
    this.#child.on('message', (message: Reply) => {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
    this.#child.on('exit', (code) => {
      for (const [id, tell] of this.#waiting) tell({ id, error: `${file} ended with ${code}` });
    });
  }

  get pid(): number {
    return this.#child.pid!;
  }

  call<Name extends keyof Tasks & string>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ error, result }) =>
        error === undefined ? resolve(result as never) : reject(new Error(error)),
      );
      this.#child.send({ id, task, input });
    });
  }

  close(): void {
    this.#child.disconnect();
  }
}

interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}

/** The other end, in the child: ends when its parent does. */
export function serve(handlers: Handlers): void {
  process.on('message', async ({ id, task, input }: { id: number; task: string; input: never }) => {
    try {
      process.send!({ id, result: await handlers[task]!(input) });
    } catch (error) {
      process.send!({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on('disconnect', () => process.exit());
}
