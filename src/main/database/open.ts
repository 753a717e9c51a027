import type { Database, DatabaseSettings, OpenOptions } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openServer } from './server.ts';

export type { Database, DatabaseSettings, OpenOptions } from './database.ts';

/**
 * Finds or starts the database and checks that it will do: PostgreSQL 16 or newer, UTF-8.
 *
 * @param say receives a sentence of progress for the person who is waiting
 * @throws StartError with a sentence that says what to do
 */
export async function openDatabase(
  settings: DatabaseSettings,
  say: (sentence: string) => void,
  options: OpenOptions = {},
): Promise<Database> {
  return settings.database.kind === 'server'
    ? await openServer(settings.database.url)
    : await openEmbedded(settings, say, options);
}
