import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/**
 * What `npm start` runs, without npm in between, so that the process is the server's: with `exec`, a shell becomes it.
 * An option that this Node does not know would refuse every start.
 */
export function startCommand(nodeOptions: readonly string[] = []): [program: string, args: string[]] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = /^(exec .*?\bnode) (.+)$/.exec(scripts.start);
  if (found === null) throw new Error(`"npm start" is not understood: ${scripts.start}`);
  const [, node, args] = found;
  return ['/bin/sh', ['-c', [node, ...nodeOptions, args].join(' ')]];
}

/** Where a shell finds the Node that runs this, as npm's scripts do. */
export const startPath = `${dirname(process.execPath)}:${process.env.PATH}`;
