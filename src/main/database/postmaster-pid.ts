import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, gone, isAlive } from './processes.ts';
import { StartError } from './start-error.ts';

interface PostmasterPid {
  pid: number;
  /** Where its Unix socket is. */
  socketDirectory: string;
  ready: boolean;
}

/** What `postmaster.pid` says; its lines are fixed by PostgreSQL's miscadmin.h (LOCK_FILE_LINE_…). */
export function readPostmasterPid(cluster: string): PostmasterPid | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 1) return undefined;
    return { pid, socketDirectory: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** True if the process is the server of this cluster: a postgres that was started on this very directory. */
function serves(pid: number, cluster: string): boolean {
  const words = argumentsOf(pid);
  return (
    /(^|\/)postgres( |$)/.test(words.slice(0, words.indexOf(' -D ') + 1)) && words.includes(` -D ${cluster} `)
  );
}

/** The cluster's server, if it is running. */
export function runningServer(cluster: string): PostmasterPid | undefined {
  const found = readPostmasterPid(cluster);
  return found && isAlive(found.pid) && serves(found.pid, cluster) ? found : undefined;
}

/**
 * Clears the way after a Regain that was killed: its server is still running, or its `postmaster.pid` remains.
 * The caller holds the directory's lock, so no living Regain uses that server.
 */
export async function clearOrphan(cluster: string): Promise<void> {
  const found = readPostmasterPid(cluster);
  if (!found) return;
  if (!isAlive(found.pid) || !serves(found.pid, cluster)) return disown(cluster);
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(found.pid, signal);
    if (await gone(found.pid, patience)) return;
  }
  throw new StartError(
    `A PostgreSQL left over from an earlier start (process ${found.pid}) does not stop: end it with "kill ${found.pid}" and start again.`,
  );
}

/**
 * The id in the file may belong to another program by now, or to a dead server that nobody collects; PostgreSQL would
 * take either for a running server. It takes its own parent's id for stale; the rest of the file stays, because it
 * checks the shared memory named there.
 */
function disown(cluster: string): void {
  // The cluster belongs to the server's account: root must not follow a link from there.
  const file = openSync(join(cluster, 'postmaster.pid'), constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    ftruncateSync(file);
    writeSync(file, [String(process.pid), ...rest].join('\n'), 0);
  } finally {
    closeSync(file);
  }
}
