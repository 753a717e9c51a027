import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory and those above it that are missing. Not Node's own `recursive`, which never returns where a
 * file system has the parent but makes no directory in it, as /proc (seen with Node 24).
 *
 * @throws as `mkdir` does: ENOENT also where the file system makes none there
 */
export function makeDirectories(directory: string, mode: number): void {
  if (statSync(directory, { throwIfNoEntry: false }) !== undefined) return;
  const parent = dirname(directory);
  if (parent !== directory) makeDirectories(parent, mode);
  try {
    mkdirSync(directory, mode);
  } catch (error) {
    // Somebody else was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
