import pg from 'pg';
import { CommandError } from '../cli/command.ts';
import type { RunStatement } from '../cli/sql/command.ts';
import type { Config } from '../config/config.ts';
import { withClient, withDatabase } from './cli-database.ts';

/** One statement on the demonstration's database: both the configuration and the database itself have to say so (R79). */
export function runStatementOn(configured: () => Config): RunStatement {
  return async (statement) => {
    const config = configured();
    if (config.mode !== 'demonstration') throw refusal();
    return withDatabase(config, (database) => withClient(database, (client) => runIn(client, statement)));
  };
}

async function runIn(client: pg.Client, statement: string) {
  const { rows } = await client.query<{ kind: string }>('select kind from installation');
  if (rows[0]?.kind !== 'demonstration') throw refusal();
  return run(client, statement);
}

async function run(client: pg.Client, text: string) {
  try {
    // The extended protocol takes one statement: a second behind a semicolon is refused by the server.
    const result = await client.query({ text, values: [], rowMode: 'array', queryMode: 'extended' } as never);
    const { command, fields, rows, rowCount } = result as unknown as pg.QueryArrayResult<unknown[]>;
    return { verb: command, columns: fields.map(({ name }) => name), rows, count: rowCount ?? 0 };
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw new CommandError(`PostgreSQL: ${error.message}.`);
    throw error;
  }
}

function refusal(): CommandError {
  return new CommandError('This is no demonstration, and "regain sql" touches nothing else: use psql.');
}
