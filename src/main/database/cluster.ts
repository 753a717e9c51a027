import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { ServerAccount } from './server-account.ts';
import type { ServerFiles } from './server-files.ts';
import { StartError } from './start-error.ts';

/** The role that owns everything in the embedded server. */
export const serverRole = 'regain';

/** Makes the cluster if there is none. It appears whole or not at all, so a kill half-way leaves nothing behind. */
export function prepareCluster(binaries: Binaries, files: ServerFiles, account: ServerAccount): void {
  const versionFile = join(files.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const made = readFileSync(versionFile, 'utf8').trim();
    if (made === binaries.major) return;
    throw new StartError(
      `The database in ${files.home} was made by PostgreSQL ${made}, and this Regain brings ${binaries.major}: start the Regain that made it, or move its data over with pg_dump and DATABASE_URL.`,
    );
  }
  const making = `${files.cluster}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  if (account) chownSync(making, account.uid, account.gid);

  const password = randomBytes(24).toString('base64url');
  writeFileSync(files.password, password, { mode: 0o600 });
  const passwordForInitdb = join(files.home, 'initdb-password');
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  if (account) chownSync(passwordForInitdb, account.uid, account.gid);
  try {
    const run = spawnSync(binaries.initdb, initdbArguments(making, passwordForInitdb), {
      cwd: files.home,
      env: serverEnvironment(),
      encoding: 'utf8',
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    if (run.status !== 0) {
      throw new StartError(
        `PostgreSQL could not make its database in ${files.home}: ${lastWords(`${run.stdout}\n${run.stderr}`)}`,
        { cause: run.error },
      );
    }
    renameSync(making, files.cluster);
  } finally {
    rmSync(passwordForInitdb, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * UTF-8 with PostgreSQL's own C.UTF-8: without a locale initdb takes the caller's and may end at SQL_ASCII, and the
 * system's locales sort differently after an upgrade of its C library, which corrupts indexes.
 */
function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${serverRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
}

/** Nothing of the caller's environment: PGDATA, PGOPTIONS, LC_ALL or secrets there are not the server's business. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** The last line that a program printed, as the likeliest reason. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.findLast((line) => /error|fatal|panic|could not|space/i.test(line)) ??
    lines.at(-1) ??
    'it said nothing'
  );
}
