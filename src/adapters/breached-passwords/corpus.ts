import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { BreachedPasswords } from '../../ports/breached-passwords.ts';

const HASH_LENGTH = 40;
const NEWLINE = 10;

/** A line is 40 hex digits, a colon and a count; this much from any point holds the end of one line and the whole of the next. */
const WINDOW = 160;

/**
 * A corpus in the "SHA-1:count, sorted by hash" format in which Have I Been Pwned is published. Searched on disk, so that
 * 40 GB of it need no memory, and locally, so that no hash leaves the machine. Without a path nothing counts as breached.
 *
 * @throws BadCorpus at once if the file can't be read or is of another format: a blocklist that silently never matches is none.
 */
export function createBreachedPasswords(path?: string): BreachedPasswords {
  if (path === undefined) return { has: async () => false };
  demandFormat(path);
  return {
    async has(password) {
      const wanted = createHash('sha1').update(password.normalize('NFC')).digest('hex').toUpperCase();
      const file = await open(path, 'r');
      try {
        return await search(file, wanted);
      } finally {
        await file.close();
      }
    },
  };
}

/** The message is a sentence for the operator. */
export class BadCorpus extends Error {
  override readonly name = 'BadCorpus';
}

function demandFormat(path: string): void {
  if (!/^[0-9A-Fa-f]{40}:$/.test(startOf(path))) {
    throw new BadCorpus(
      `${path} is not a list of breached passwords: its lines should be a SHA-1 hash, a colon and a count, sorted by hash.`,
    );
  }
}

function startOf(path: string): string {
  const start = Buffer.alloc(HASH_LENGTH + 1);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, start, 0, start.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadCorpus(
      `The list of breached passwords ${path} ${code === 'ENOENT' ? 'does not exist' : `can't be read (${code})`}.`,
    );
  }
  return start.toString('latin1');
}

/** Searches byte positions, not lines: each position stands for the first line that starts after it, 0 for the first of all. */
async function search(file: FileHandle, wanted: string): Promise<boolean> {
  let from = 0;
  let to = (await file.stat()).size;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const line = await lineAfter(file, middle);
    if (line?.hash === wanted) return true;
    if (line === undefined || line.hash > wanted) to = middle;
    else from = line.start + 1;
  }
  return false;
}

async function lineAfter(
  file: FileHandle,
  position: number,
): Promise<{ start: number; hash: string } | undefined> {
  const window = Buffer.alloc(WINDOW);
  const { bytesRead } = await file.read(window, 0, WINDOW, position);
  const newline = window.indexOf(NEWLINE);
  if (position > 0 && newline === -1) return undefined;
  const skip = position > 0 ? newline + 1 : 0;
  if (skip + HASH_LENGTH > bytesRead) return undefined;
  const hash = window.toString('latin1', skip, skip + HASH_LENGTH).toUpperCase();
  return { start: position + skip, hash };
}
