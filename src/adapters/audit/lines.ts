/** A line of ours is shorter; a file of another kind shall not be read into memory whole. */
const longestLine = 64 * 1024 * 1024;

/**
 * Splits at line feeds and nowhere else: a carriage return or U+2028 that a stranger typed begins no line (R60).
 * @throws Error if a line has no end.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let rest: Uint8Array[] = [];
  let restLength = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, to)]);
      rest = [];
      restLength = 0;
      from = to + 1;
    }
    if (from === chunk.length) continue;
    rest.push(chunk.subarray(from));
    restLength += chunk.length - from;
    if (restLength > longestLine) throw new Error('the file has a line longer than 64 MiB');
  }
  if (restLength > 0) yield Buffer.concat(rest);
}
