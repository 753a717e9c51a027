import { checkServer } from './check.ts';
import type { Database } from './database.ts';
import { codeOf, StartError } from './start-error.ts';

/** A PostgreSQL that somebody else runs, at DATABASE_URL. */
export async function openServer(url: string): Promise<Database> {
  const connection = { connectionString: url };
  try {
    await checkServer(connection);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${reason(error)}: check DATABASE_URL.`, { cause: error });
  }
  return { kind: 'server', connection, url, lost: new Promise(() => {}), close: async () => {} };

  function reason(error: unknown): string {
    const { hostname, port, username, pathname } = new URL(url);
    const server = `the database server ${hostname || 'on this machine'}${port ? `:${port}` : ''}`;
    const code = codeOf(error) ?? '';
    const message = error instanceof Error ? error.message : '';
    // Names and codes only: the message of a driver may repeat the URL, password included.
    if (code === 'ECONNREFUSED') return `Nothing answers at ${server}`;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no machine named ${hostname}`;
    if (code === 'ETIMEDOUT' || /timeout/i.test(message)) return `No answer from ${server} within 10 s`;
    if (code === '28P01' || code === '28000')
      return `User or password is refused by ${server} (user ${username})`;
    if (code === '42501') return `The user ${username} may not connect to the database on ${server}`;
    if (code === '3D000') return `There is no database ${decodeURIComponent(pathname.slice(1))} on ${server}`;
    if (/SSL|TLS|certificate/i.test(message) || /CERT|SSL|TLS/.test(code))
      return `No encrypted connection to ${server} can be made (${code || 'TLS'})`;
    return `The connection to ${server} failed (${code || 'unknown reason'})`;
  }
}
