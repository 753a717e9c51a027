import { formLimit, TooLong } from './form.ts';

/**
 * The text of a request's body, read no further than a form may be long: what is declared is not what comes, and a
 * body sent in chunks declares nothing (R32). @throws TooLong
 */
export async function readBody(request: Request): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    pieces.push(piece);
    // Leaving the loop cancels the stream.
    if (length > formLimit) throw new TooLong(text(pieces));
  }
  return text(pieces);
}

function text(pieces: readonly Uint8Array[]): string {
  return Buffer.concat(pieces).subarray(0, formLimit).toString('utf8');
}
