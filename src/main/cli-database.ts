import pg from 'pg';
import { openStore } from '../adapters/store/open.ts';
import { CommandError } from '../cli/command.ts';
import type { Config } from '../config/config.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read.ts';
import type { Store } from '../ports/store/store.ts';
import { type Database, openDatabase } from './database/open.ts';
import { refusedStatement } from './database/refused-statement.ts';
import { projectDirectory } from './project.ts';

/** The configuration, read when a command first asks for it. */
export function configuredOnce(): () => Config {
  let config: Config | undefined;
  return () => {
    config ??= readConfig(loadEnvironment(process.env, projectDirectory), projectDirectory);
    return config;
  };
}

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
function forOperator(error: unknown): unknown {
  const sentence = refusedStatement(error);
  return sentence === undefined ? error : new CommandError(sentence);
}
