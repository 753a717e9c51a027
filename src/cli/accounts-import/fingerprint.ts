import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { unreadable } from '../files.ts';

/** SHA-256 of a file and of the options that change what it means; and its size in bytes. */
export async function fingerprintOf(
  path: string,
  options: object,
): Promise<{ fingerprint: Uint8Array; size: number }> {
  const hash = createHash('sha256').update(`${JSON.stringify(options)}\n`);
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  return { fingerprint: hash.digest(), size };
}
