import pg from 'pg';
import { prepareStatements } from './prepared.ts';

export interface StoreOptions {
  /** `postgresql://…`; direct sessions, no transaction pooler (the job queue listens). */
  connectionString: string;
  /** 10 if left out. */
  maxConnections?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** Told of every statement that runs, `begin` and `commit` included; never of its values (R59). */
  onStatement?: (sql: string) => void;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
}

/**
 * A pool whose bigints are numbers: the only ones are our own counters, which stay far below 2^53.
 *
 * Times out instead of waiting for ever: a database that hangs must fail the request (R61).
 */
export function openPool(options: StoreOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'regain',
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    // Ours must not depend on how the server or the role is configured. Plans are made once: flows have a partition for
    // each hour, and PostgreSQL would plan anew each time what takes it longer to plan than to run. They are then made
    // while an hour, or the whole database, is still empty: reading such a table whole looks cheap, and would go on.
    // Nor are they compiled: guesses without values are high, and compiling takes longer than what is guessed at.
    options: [
      'TimeZone=UTC',
      'search_path=public',
      'plan_cache_mode=force_generic_plan',
      'enable_seqscan=off',
      'jit=off',
    ]
      .map((setting) => `-c ${setting}`)
      .join(' '),
    types: { getTypeParser: parserOf },
  });
  // Without listeners a connection that breaks, idle or in use, would end the process.
  // Once it ends, its connections may break as they like: the server beneath is often stopped in the same breath.
  const lost = (error: Error) => {
    if (!pool.ending) options.onConnectionLost?.(error);
  };
  pool.on('error', lost);
  pool.on('connect', (client) => {
    client.on('error', lost);
    prepareStatements(client);
    if (options.onStatement) tellStatements(client, options.onStatement);
  });
  return pool;
}

const parserOf = ((oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 && format !== 'binary'
    ? Number
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;

function tellStatements(client: pg.ClientBase, tell: (sql: string) => void): void {
  const query = client.query as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [first] = args as [string | { text: string }];
    tell(typeof first === 'string' ? first : first.text);
    return query.apply(client, args);
  }) as typeof client.query;
}
