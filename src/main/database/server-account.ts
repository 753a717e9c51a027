import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** The account that PostgreSQL runs as; undefined means the one Regain runs as. */
export type ServerAccount = { uid: number; gid: number; name: string } | undefined;

/**
 * PostgreSQL refuses to run as root, and initdb asks for an account with a name. So root lends it one: the owner of a
 * database that is there already, else `regain`, `postgres` or, in the demonstration only, `nobody`, which other
 * services may run as too. No account is made: that is for the operator to decide.
 */
export function chooseAccount(existingDatabase: string, allowNobody: boolean): ServerAccount {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = knownAccounts();
  const owner = ownerOf(existingDatabase);
  if (owner) {
    const account = accounts.find(({ uid }) => uid === owner.uid);
    return account ?? { ...owner, name: String(owner.uid) };
  }
  for (const name of ['regain', 'postgres', ...(allowNobody ? ['nobody'] : [])]) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  throw new StartError(
    'PostgreSQL will not run as root, and this machine has no account to lend it: make one with "useradd --system regain", or start Regain as another user.',
  );
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  try {
    const { uid, gid } = statSync(path);
    return uid === 0 ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

function knownAccounts(): NonNullable<ServerAccount>[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .flatMap(([name, , uid, gid]) =>
        name && Number(uid) > 0 && Number(gid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
      );
  } catch {
    return [];
  }
}

/** True if the account may enter `directory` and every directory above it. Asked of the system, not computed. */
export function mayEnter(account: ServerAccount, directory: string): boolean {
  return may(account, 'cd -- "$1"', directory);
}

/** True if the account may run the program at `path`. */
export function mayRun(account: ServerAccount, path: string): boolean {
  return may(account, 'test -x "$1" && test -r "$1"', path);
}

function may(account: ServerAccount, question: string, path: string): boolean {
  const run = spawnSync('/bin/sh', ['-c', question, 'sh', path], {
    cwd: '/',
    stdio: 'ignore',
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  return run.status === 0;
}
