import pg from 'pg';
import { StartError } from './start-error.ts';

const oldest = 16;

/** A connected client; the caller ends it. */
export async function connect(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection });
  // An idle connection that breaks would otherwise end the process; the next query tells anyway.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** @throws StartError if the server is too old or stores text in another encoding than UTF-8 */
export async function checkServer(connection: pg.ClientConfig): Promise<void> {
  const client = await connect(connection);
  try {
    const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
      `select current_setting('server_version_num') number, current_setting('server_version') version,
              current_setting('server_encoding') encoding`,
    );
    const { number, version, encoding } = rows[0]!;
    refuseUnfit(Math.floor(Number(number) / 10_000), version, encoding);
  } finally {
    await client.end();
  }
}

/** @throws StartError as `checkServer` does */
function refuseUnfit(major: number, version: string, encoding: string): void {
  if (major < oldest) {
    throw new StartError(
      `The database server is PostgreSQL ${version}, and Regain needs ${oldest} or newer: upgrade it, or set DATABASE_URL to a newer one.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new StartError(
      `The database stores text as ${encoding}, and Regain needs UTF8: make one with "create database regain encoding 'UTF8' template template0" and set DATABASE_URL to it.`,
    );
  }
}
