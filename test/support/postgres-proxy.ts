import { connect, createServer, type Server, type Socket } from 'node:net';

/** What is asked of each statement before it is handed on: false drops it, with its connection. */
type Judge = (sql: string, connection: number) => boolean | Promise<boolean>;

/**
 * Stands between Regain and PostgreSQL and reads along, so that a test can end a process between any two
 * statements without the process having a part in it. No TLS, and nothing is changed that passes.
 */
export class PostgresProxy {
  readonly #server: Server;
  judge: Judge = () => true;
  #connections = 0;

  private constructor(socketPath: string) {
    this.#server = createServer((client) => this.#serve(client, connect(socketPath), ++this.#connections));
  }

  /** @param databaseUrl as `freshDatabase` gives it: on a Unix socket */
  static async before(databaseUrl: string): Promise<{ proxy: PostgresProxy; url: string }> {
    const { username, pathname, searchParams } = new URL(databaseUrl);
    const proxy = new PostgresProxy(`${searchParams.get('host')}/.s.PGSQL.5432`);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.#server.address() as { port: number };
    return { proxy, url: `postgres://${username}@127.0.0.1:${port}${pathname}` };
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #serve(client: Socket, server: Socket, connection: number): void {
    const end = () => {
      client.destroy();
      // What was handed on is still read there, as it would be from a process that died after sending it.
      server.end();
    };
    for (const side of [client, server]) {
      side.on('error', end);
      side.on('close', end);
    }
    server.pipe(client);
    this.#handOn(client, server, connection).then(end, end);
  }

  async #handOn(client: Socket, server: Socket, connection: number): Promise<void> {
    const statements = new Map<string, string>();
    let bound = '';
    let rest: Buffer = Buffer.alloc(0);
    let greeted = false;
    for await (const piece of client as AsyncIterable<Buffer>) {
      rest = Buffer.concat([rest, piece]);
      for (;;) {
        // The first message has no type before its length.
        const header = greeted ? 1 : 0;
        if (rest.length < header + 4) break;
        const length = header + rest.readInt32BE(header);
        if (rest.length < length) break;
        const message = rest.subarray(0, length);
        rest = rest.subarray(length);
        if (greeted) {
          const sql = this.#statementIn(message, statements, bound);
          if (sql.bound !== undefined) bound = sql.bound;
          if (sql.runs !== undefined && !(await this.judge(sql.runs, connection))) return;
        }
        greeted = true;
        server.write(message);
      }
    }
  }

  /** Follows Parse, Bind and Execute; a simple Query runs at once (PostgreSQL documentation, 54.7). */
  #statementIn(
    message: Buffer,
    statements: Map<string, string>,
    bound: string,
  ): { bound?: string; runs?: string } {
    const strings = (count: number) => message.subarray(5).toString('utf8').split('\0', count);
    switch (String.fromCharCode(message[0]!)) {
      case 'P': {
        const [name = '', sql = ''] = strings(2);
        statements.set(name, sql);
        return {};
      }
      case 'B':
        return { bound: statements.get(strings(2)[1] ?? '') ?? '' };
      case 'E':
        return { runs: bound };
      case 'Q':
        return { runs: strings(1)[0] ?? '' };
      default:
        return {};
    }
  }
}
