import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { checkServer, connect } from './check.ts';
import { prepareCluster, serverRole } from './cluster.ts';
import { prepareDataDirectory } from './data-directory.ts';
import type { Database, DatabaseSettings, OpenOptions } from './database.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { type Postmaster, socketPort, startPostmaster } from './postmaster.ts';
import { clearOrphan, runningServer } from './postmaster-pid.ts';
import { chooseAccount } from './server-account.ts';
import { filesIn, homeOf, prepareHome } from './server-files.ts';
import { StartError } from './start-error.ts';

const databaseName = 'regain';

/** Starts the PostgreSQL that came with the packages, on the data directory. */
export async function openEmbedded(
  settings: DatabaseSettings,
  say: (sentence: string) => void,
  { share = false }: OpenOptions,
): Promise<Database> {
  const directory = resolve(settings.dataDirectory);
  prepareDataDirectory(directory);
  const lock = lockDirectory(directory);
  if ('heldBy' in lock) {
    if (share) return joinRunning(directory, lock.heldBy);
    throw new StartError(
      `Regain is already running on the data directory ${directory} (process ${lock.heldBy}): use that one, stop it first, or set REGAIN_DATA_DIR to another directory.`,
    );
  }
  try {
    return await startOn(directory, lock, settings, say);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startOn(
  directory: string,
  lock: DirectoryLock,
  settings: DatabaseSettings,
  say: (sentence: string) => void,
): Promise<Database> {
  const cluster = filesIn(directory, homeOf(directory)).cluster;
  const account = chooseAccount(cluster, settings.mode === 'demonstration');
  const home = prepareHome(directory, account);
  const files = filesIn(directory, home);
  if (!home.startsWith(directory)) say(`The database is in ${home}, where PostgreSQL's account can enter.`);
  const binaries = findBinaries(home, account);
  await prepareCluster(binaries, files, account);
  await clearOrphan(files.cluster);
  say(`Starting PostgreSQL ${binaries.major} …`);
  const postmaster = await startPostmaster(binaries, files, account);
  try {
    const { connection, url } = connectionTo(postmaster.socketDirectory, files.password);
    await createDatabase(connection);
    await checkServer(connection);
    return {
      kind: 'embedded',
      connection,
      url,
      lost: postmaster.lost.then((words) => `The embedded PostgreSQL has ended: ${words}`),
      close: () => stop(postmaster, lock),
    };
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
}

async function stop(postmaster: Postmaster, lock: DirectoryLock): Promise<void> {
  await postmaster.stop();
  lock.release();
}

/** A second process (a command) beside a running Regain: it borrows the server and leaves it running. */
async function joinRunning(directory: string, holder: number): Promise<Database> {
  const files = filesIn(directory, homeOf(directory));
  const server = runningServer(files.cluster);
  if (!server?.ready) {
    throw new StartError(
      `Regain (process ${holder}) is starting or stopping just now: try again in a moment.`,
    );
  }
  const { connection, url } = connectionTo(server.socketDirectory, files.password);
  await checkServer(connection);
  return { kind: 'embedded', connection, url, lost: new Promise(() => {}), close: async () => {} };
}

function connectionTo(socketDirectory: string, passwordFile: string, database = databaseName) {
  const password = readFileSync(passwordFile, 'utf8').trim();
  const url = `postgres://${serverRole}:${password}@/${database}?host=${encodeURIComponent(socketDirectory)}&port=${socketPort}`;
  return {
    connection: { host: socketDirectory, port: socketPort, user: serverRole, password, database },
    url,
  };
}

async function createDatabase(connection: ReturnType<typeof connectionTo>['connection']): Promise<void> {
  const client = await connect({ ...connection, database: 'postgres' });
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
