import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeDirectories } from '../make-directories.ts';
import { mayEnter, type ServerAccount } from './server-account.ts';
import { codeOf, StartError } from './start-error.ts';

/** Where the parts of one embedded server lie. All below a directory that its account can enter. */
export interface ServerFiles {
  /** The directory that holds the rest. */
  home: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** What the server prints. */
  log: string;
  /** The database password, readable by Regain's account only. */
  password: string;
}

/** Where the home of the server is, whether or not it exists yet. */
export function homeOf(dataDirectory: string): string {
  try {
    return readFileSync(join(dataDirectory, 'postgres-is-at'), 'utf8').trim();
  } catch {
    return join(dataDirectory, 'postgres');
  }
}

export function filesIn(dataDirectory: string, home: string): ServerFiles {
  return {
    home,
    cluster: join(home, 'cluster'),
    log: join(home, 'server.log'),
    password: join(dataDirectory, 'postgres-password'),
  };
}

/**
 * Makes the server's home. It lies in the data directory, unless that is below a home that the server's account may
 * not enter (a checkout under /root): then below /var/lib/regain, and a file in the data directory says where.
 */
export function prepareHome(dataDirectory: string, account: ServerAccount): string {
  const home = homeOf(dataDirectory);
  if (existsSync(home)) {
    if (mayEnter(account, home)) return home;
    throw new StartError(
      `The account ${account?.name ?? 'that runs Regain'} may not enter ${home}, where the database is: allow it, or start Regain as the account that it was first started with.`,
    );
  }
  if (!account || letIn(dataDirectory, account)) return make(home, account);
  const outside = join(
    '/var/lib/regain',
    `${basename(dataDirectory).slice(0, 32)}-${randomBytes(4).toString('hex')}`,
  );
  make(outside, account);
  writeFileSync(join(dataDirectory, 'postgres-is-at'), `${outside}\n`, { mode: 0o600 });
  return outside;
}

/** Opens the data directory for passing through (not for listing) where that is all that keeps the account out. */
function letIn(dataDirectory: string, account: ServerAccount): boolean {
  if (mayEnter(account, dataDirectory)) return true;
  if (!mayEnter(account, dirname(dataDirectory))) return false;
  chmodSync(dataDirectory, (statSync(dataDirectory).mode & 0o7777) | 0o011);
  return mayEnter(account, dataDirectory);
}

/**
 * The home belongs to Regain's account, and only what is inside to the server's: root must never write where the
 * server's account could have put a symbolic link.
 */
function make(home: string, account: ServerAccount): string {
  try {
    makeDirectories(dirname(home), 0o711);
    mkdirSync(home, { mode: account ? 0o711 : 0o700 });
    return home;
  } catch (error) {
    throw new StartError(
      `The database needs a directory at ${home}, which can't be made (${codeOf(error)}): make its parent writable, or set REGAIN_DATA_DIR to a directory that the account ${account?.name ?? 'running Regain'} may enter.`,
      { cause: error },
    );
  }
}
