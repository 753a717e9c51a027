import { TooLong } from './form.ts';

/** The text of a request's body. @throws TooLong */
export async function readBody(request: Request, limit: number): Promise<string> {
  return (await readBytes(request, limit)).toString('utf8');
}

/**
 * A request's body, read no further than this form may be long, in bytes: what is declared is not what comes, and a
 * body sent in chunks declares nothing (R32). @throws TooLong
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    pieces.push(piece);
    // Leaving the loop cancels the stream.
    if (length > limit) throw new TooLong(text(pieces, limit));
  }
  return Buffer.concat(pieces);
}

function text(pieces: readonly Uint8Array[], limit: number): string {
  return Buffer.concat(pieces).subarray(0, limit).toString('utf8');
}
