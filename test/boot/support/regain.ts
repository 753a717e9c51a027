import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { scratchRoot } from '../../support/scratch.ts';
import { startCommand, startPath } from '../../support/start-command.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Makes dist/ current, as `npm start` does. */
export function prepare(): void {
  execFileSync(process.execPath, [join(root, 'scripts', 'prepare.mjs')], { stdio: 'inherit' });
}

export interface Started {
  process: ChildProcess;
  port: number;
  /** Everything it printed so far. */
  output(): string;
  /** Resolves when it serves pages; rejects with its output if it ends before. */
  ready: Promise<void>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** A real start in a process group of its own, as a terminal gives it. Only what `env` says is configured. */
export async function start(env: Record<string, string>): Promise<Started> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(...startCommand(), {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A developer's own regain.env is no part of a test.
    env: { PATH: startPath, PORT: String(port), REGAIN_CONFIG: '/dev/null', ...env },
  });
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      printed += piece;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal!)),
  );
  const ready = new Promise<void>((resolve, reject) => {
    listeners.add(() => /Regain (is ready|serves)/.test(printed) && resolve());
    ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${printed}`)));
  });
  ready.catch(() => {});
  running.add(child);
  ended.then(() => running.delete(child));
  return { process: child, port, output: () => printed, ready, ended };
}

const running = new Set<ChildProcess>();
const directories = new Set<string>();

/** A data directory that is removed with its server at the end. */
export function dataDirectory(...below: string[]): string {
  const directory = mkdtempSync(join(scratchRoot(), 'regain-boot-'));
  directories.add(directory);
  chmodSync(directory, 0o755); // else PostgreSQL's account, not being root, could not pass
  return join(directory, ...below);
}

/** For afterEach: ends what a failed test left running. */
export async function cleanUp(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const gone = new Promise((resolve) => child.on('close', resolve));
      child.kill('SIGTERM');
      return gone;
    }),
  );
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  directories.clear();
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
