import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where databases of tests live: in memory, where there is plenty. Making and dropping one is mostly files. */
export function scratchRoot(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * 2 ** 30 ? memory : tmpdir();
}
