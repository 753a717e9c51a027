import type { ClientBase } from 'pg';

/** In milliseconds; 0 is for ever. */
export interface Patience {
  /** For which the reader may take nothing: the database gives up then what it keeps for this moment. */
  idle: number;
  /** For one statement. */
  statement: number;
}

/** Everything that `lines` reads, as it stands at one moment. A slow reader of a command is no reason to end it. */
export async function* atOneMoment(
  client: ClientBase,
  lines: () => AsyncGenerator<string, void>,
  { idle, statement }: Patience = { idle: 0, statement: 0 },
): AsyncGenerator<string, void> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(`set local idle_in_transaction_session_timeout = ${idle}`);
    await client.query(`set local statement_timeout = ${statement}`);
    // What is asked for differs each time, and reading all of it takes longer than to plan it.
    await client.query('set local plan_cache_mode = force_custom_plan');
    yield* lines();
  } finally {
    // A connection that broke has rolled back already, and its own error says more.
    await client.query('rollback').catch(() => {});
  }
}
