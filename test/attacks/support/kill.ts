import type { PostgresProxy } from '../../support/postgres-proxy.ts';

/** Statements that change something. Of a transaction, nothing is there before its commit. */
export const anyWrite = /^\s*(insert|update|delete|commit)|\b(insert into|update|delete from|add_job)\b/i;
export const anyCommit = /^\s*commit/i;

/** How the queue's runner takes and ends jobs. */
const ofTheRunner = (sql: string) => /_private_jobs/.test(sql);

/** What a node does by itself, whoever asks for what: the sealer, and the sweeping of what is over. */
const byItself =
  /audit_block|set block =|replaced_password_hash" is not null|delete from "(request_limit|spent|help_request)"|delete from "device" where "last_seen_at"|updated_at" <|last_seen_at \+/i;

export interface Blow {
  /** Which of the statements that match. */
  n: number;
  statements: RegExp;
  /** True: the statement still runs, and its answer reaches nobody. False: it never reaches the database. */
  runs: boolean;
}

/** Ends a process, from outside, at the n-th statement of all the requests that are made through `during`. */
export class Killer {
  readonly #proxy: PostgresProxy;
  readonly #kill: () => void;
  readonly #blow: Blow;
  /** Connections whose transaction has something to commit. */
  readonly #wrote = new Set<number>();
  #seen = 0;
  #done = false;

  constructor(proxy: PostgresProxy, kill: () => void, blow: Blow) {
    this.#proxy = proxy;
    this.#kill = kill;
    this.#blow = blow;
  }

  /** The queue takes no job meanwhile, so that the n-th statement is the request's own. True if it came to the blow. */
  async during(request: () => Promise<unknown>): Promise<boolean> {
    let release = () => {};
    const answered = new Promise<void>((resolve) => {
      release = resolve;
    });
    // A connection that wrote for the request before may be in the middle of what the sealer does.
    this.#wrote.clear();
    this.#proxy.judge = async (sql, connection) => {
      if (ofTheRunner(sql)) await answered;
      if (this.#done) return false;
      if (ofTheRunner(sql) || !this.#isOfTheRequest(sql, connection)) return true;
      if (!this.#blow.statements.test(sql) || ++this.#seen < this.#blow.n) return true;
      this.#done = true;
      this.#kill();
      return this.#blow.runs;
    };
    try {
      await request();
    } catch (error) {
      if (!this.#done) throw error;
    } finally {
      this.#proxy.judge = () => true;
      release();
    }
    return this.#done;
  }

  #isOfTheRequest(sql: string, connection: number): boolean {
    if (/^\s*begin/i.test(sql)) this.#wrote.delete(connection);
    if (anyCommit.test(sql)) return this.#wrote.delete(connection);
    if (!anyWrite.test(sql) || byItself.test(sql)) return false;
    this.#wrote.add(connection);
    return true;
  }
}
