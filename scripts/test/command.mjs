import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;

/**
 * A step that is one command: silent if it succeeds, its whole output if not. It counts only when it fails, so that
 * the sum at the end is one of tests.
 *
 * @param verify looks at the output of a success and returns what is wrong with it, if anything
 */
export function command(name, [program, ...args], verify = () => undefined) {
  return { name, quiet: true, run };

  async function run() {
    const { code, output } = await execute(program, args);
    const wrong = code === 0 ? verify(output) : `exit code ${code}`;
    if (!wrong) return { passed: 0, failed: 0, skipped: 0 };
    process.stdout.write(`${output}\n`);
    return { passed: 0, failed: 1, skipped: 0, note: wrong };
  }
}

/** Runs a program of the project's own. `show`: let its output through as it comes. */
export function execute(program, args, { show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() }));
  });
}
