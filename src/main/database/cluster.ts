import { spawn } from 'node:child_process';
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
export async function prepareCluster(
  binaries: Binaries,
  files: ServerFiles,
  account: ServerAccount,
): Promise<void> {
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
    const { code, output } = await run(
      binaries.initdb,
      initdbArguments(making, passwordForInitdb),
      files.home,
      account,
    );
    if (code !== 0) {
      throw new StartError(`PostgreSQL could not make its database in ${files.home}: ${lastWords(output)}`);
    }
    renameSync(making, files.cluster);
  } finally {
    rmSync(passwordForInitdb, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** In a session of its own: an interrupt typed meanwhile stops Regain once this is done, not initdb half-way. */
function run(program: string, args: string[], cwd: string, account: ServerAccount) {
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        output += piece;
      });
    }
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
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
