import type { KeyObject } from 'node:crypto';
import type { Head } from '../../domain/audit/block.ts';
import type { Verdict } from '../../domain/audit/verify/fault.ts';
import { readHead } from '../../domain/audit/verify/read.ts';
import { Verifier } from '../../domain/audit/verify/verifier.ts';
import { verifierMeans } from './keys.ts';
import { splitLines } from './lines.ts';

/** Checks an export, in chunks of any size. */
export async function verifyExport(
  chunks: AsyncIterable<Uint8Array>,
  keys: readonly KeyObject[],
  heads: readonly Head[] = [],
): Promise<Verdict> {
  return verifyLines(splitLines(chunks), keys, heads);
}

/** Checks a log as `exportLog` gives it, or the lines of an export. */
export async function verifyLines(
  lines: AsyncIterable<Uint8Array | string>,
  keys: readonly KeyObject[],
  heads: readonly Head[] = [],
): Promise<Verdict> {
  const verifier = new Verifier(verifierMeans(keys), heads);
  for await (const line of lines) verifier.line(typeof line === 'string' ? Buffer.from(line) : line);
  return verifier.verdict();
}

/** Heads as `headFile` wrote them. @throws Error that names the first line that is not one. */
export function readHeads(text: string): Head[] {
  return text
    .split('\n')
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const head = readHead(line);
      if (head === undefined) throw new Error(`line ${number} is not the head of an audit log`);
      return head;
    });
}
