import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CommonPasswords } from '../../domain/password/common-passwords.ts';

const NEWLINE = 10;

/**
 * The list in `assets/passwords/common.txt.gz`: one password a line, UTF-8, sorted by bytes. Read at the first question and kept
 * as one buffer of about a megabyte (a Set of strings would take ten times that).
 */
export function loadCommonPasswords(assetPath: string | URL): CommonPasswords {
  let list: Buffer | undefined;
  return {
    has(candidate) {
      list ??= gunzipSync(readFileSync(assetPath));
      return hasLine(list, Buffer.from(candidate));
    },
  };
}

function hasLine(list: Buffer, wanted: Buffer): boolean {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const start = middle === 0 ? 0 : list.lastIndexOf(NEWLINE, middle - 1) + 1;
    const next = list.indexOf(NEWLINE, start);
    const end = next === -1 ? list.length : next;
    const order = wanted.compare(list, start, end);
    if (order === 0) return true;
    if (order < 0) to = start;
    else from = end + 1;
  }
  return false;
}
