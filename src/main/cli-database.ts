import pg from 'pg';
import { openStore } from '../adapters/store/open.ts';
import { CommandError } from '../cli/command.ts';
import type { Config } from '../config/config.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read.ts';
import type { Store } from '../ports/store/store.ts';
import { type Database, openDatabase } from './database/open.ts';
import { projectDirectory } from './project.ts';

/** The configuration, read when a command first asks for it. */
export function configuredOnce(): () => Config {
  let config: Config | undefined;
  return () => {
    config ??= readConfig(loadEnvironment(process.env, projectDirectory), projectDirectory);
    return config;
  };
}

/** PostgreSQL's "undefined table" and "undefined column". */
const notMigrated = new Set(['42P01', '42703']);

/** The configured database, shared with a Regain that is running. */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, (sentence) => console.error(sentence), { share: true });
  try {
    return await work(database);
  } catch (error) {
    throw forOperator(error);
  } finally {
    await database.close();
  }
}

/** One connection to it, for what reads or writes beside the store. */
export async function withClient<T>(
  { connection }: Database,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'regain-cli' });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'; set search_path = public");
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function withStore<T>({ url }: Database, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore({ connectionString: url });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What PostgreSQL refused, as a sentence for the operator. */
export function forOperator(error: unknown): unknown {
  return error instanceof pg.DatabaseError ? new CommandError(withoutValues(error)) : error;
}

/** R59: PostgreSQL's own words may repeat the row that it refuses, a password hash included. */
function withoutValues({ code = '', table, constraint }: pg.DatabaseError): string {
  if (notMigrated.has(code)) return 'The database is not up to date: start Regain once with this release.';
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`]
    .filter(Boolean)
    .join(', ');
  return `PostgreSQL refused a statement with code ${code}${where && ` (${where})`}; its log says more.`;
}
