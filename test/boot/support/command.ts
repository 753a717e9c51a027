import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line for real. Only what `env` says is configured. */
export function regain(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'bin', 'regain.mjs'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (piece) => {
    ran.out += piece;
  });
  child.stderr.on('data', (piece) => {
    ran.err += piece;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}
