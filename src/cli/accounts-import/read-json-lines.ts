import type { ReadRecord } from '../../app/accounts-import/import-accounts.ts';
import { readRecord } from './raw-record.ts';

/** In bytes; a longer line is refused without being kept. */
const longestLine = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

export async function* readJsonLines(file: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord> {
  let line = 0;
  for await (const { text, bytes } of lines(file)) {
    line += 1;
    if (text?.trim() === '') continue;
    const place = { line, bytes };
    if (text === undefined) yield { ...place, refused: 'the line is too long, or not UTF-8' };
    else yield { ...place, ...parseLine(text) };
  }
}

function parseLine(text: string): ReturnType<typeof readRecord> {
  try {
    return readRecord(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: 'the line is not JSON' };
    throw error;
  }
}

async function* lines(
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ text: string | undefined; bytes: number }> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let bytes = 0;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= longestLine) kept.push(part);
  };
  const take = () => {
    const text = length <= longestLine ? decode(Buffer.concat(kept)) : undefined;
    kept = [];
    length = 0;
    return { text, bytes };
  };
  for await (const chunk of file) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, to));
      bytes += to + 1 - from;
      from = to + 1;
      yield take();
    }
    keep(chunk.subarray(from));
    bytes += chunk.length - from;
  }
  if (length > 0) yield take();
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
