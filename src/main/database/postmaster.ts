import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { lastWords, serverEnvironment } from './cluster.ts';
import { readPostmasterPid } from './postmaster-pid.ts';
import { gone } from './processes.ts';
import type { ServerAccount } from './server-account.ts';
import type { ServerFiles } from './server-files.ts';
import { StartError } from './start-error.ts';

export interface Postmaster {
  socketDirectory: string;
  /** Resolves when the server ends without having been asked to, with its last words. */
  lost: Promise<string>;
  stop(): Promise<void>;
}

/** Its port is only a part of the socket's name: nothing listens on the network. */
export const socketPort = 5432;
const startPatience = 120_000; // recovery after a crash replays the log first
const logLimit = 5_000_000;

/** Starts the server. The caller has made sure that no other serves this cluster. */
export async function startPostmaster(
  binaries: Binaries,
  files: ServerFiles,
  account: ServerAccount,
): Promise<Postmaster> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return await startOnce(binaries, files, account);
    } catch (error) {
      // Sessions of a server that was killed outlive it until they notice; its memory is free then.
      if (!/shared memory block/.test(String(error)) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function startOnce(
  binaries: Binaries,
  files: ServerFiles,
  account: ServerAccount,
): Promise<Postmaster> {
  const socket = makeSocketDirectory(files.home, account);
  if ((statSync(files.log, { throwIfNoEntry: false })?.size ?? 0) > logLimit)
    renameSync(files.log, `${files.log}.1`);
  const log = openSync(files.log, 'a', 0o600);
  const logBegins = statSync(files.log).size;
  const child = spawn(binaries.postgres, ['-D', files.cluster, ...settings(socket.path)], {
    cwd: files.home,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    // A session of its own: an interrupt typed at the terminal must reach Regain first, which then stops the server.
    detached: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);

  const state = { stopping: false };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const words = () => lastWords(readFileSync(files.log).subarray(logBegins).toString());
  // If Regain ends without stopping it, the server is told at least.
  const atExit = () => child.kill('SIGINT');
  process.once('exit', atExit);
  const cleanUp = () => {
    process.removeListener('exit', atExit);
    socket.remove();
  };

  await ready(child, files.cluster, ended, words).catch((error) => {
    cleanUp();
    throw error;
  });
  return {
    socketDirectory: socket.path,
    lost: new Promise((resolve) => ended.then(() => state.stopping || resolve(words()))),
    async stop() {
      state.stopping = true;
      // Fast shutdown: sessions are ended, a checkpoint is written, and the next start has nothing to recover.
      child.kill('SIGINT');
      const patience = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      await ended;
      clearTimeout(patience);
      cleanUp();
    },
  };
}

/** Everything else is PostgreSQL's default, durability above all (fsync, full_page_writes, synchronous_commit). */
function settings(socketDirectory: string): string[] {
  const values = {
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    shared_buffers: '64MB',
    jit: 'off',
    // What people typed must not reach a log by way of a failed statement (R59).
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A Unix socket's path may have 107 bytes (sun_path); a deep checkout has more, so then it lies in /tmp. */
function makeSocketDirectory(home: string, account: ServerAccount): { path: string; remove(): void } {
  const near = join(home, 'socket');
  const fits = Buffer.byteLength(join(near, `.s.PGSQL.${socketPort}.lock`)) <= 100 && !/[,"]/.test(near);
  const path = fits ? near : mkdtempSync(join(tmpdir(), 'regain-'));
  // What a killed server left in it would be taken for a running one if its id has been given away since.
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  return { path, remove: () => path !== near && rmSync(path, { recursive: true, force: true }) };
}

async function ready(
  child: ChildProcess,
  cluster: string,
  ended: Promise<void>,
  words: () => string,
): Promise<void> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  const end = Date.now() + startPatience;
  for (;;) {
    const status = readPostmasterPid(cluster);
    if (status?.ready && status.pid === child.pid) return;
    if (over) throw new StartError(`PostgreSQL did not start: ${words()}`);
    if (Date.now() > end) {
      child.kill('SIGQUIT');
      await gone(child.pid!, 5_000);
      throw new StartError(`PostgreSQL did not start within ${startPatience / 1000} s: ${words()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
