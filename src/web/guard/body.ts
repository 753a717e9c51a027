import { BadForm, formLimit } from './form.ts';

/**
 * The text of a request's body, read no further than a form may be long: what is declared is not what comes, and a
 * body sent in chunks declares nothing (R32). @throws BadForm
 */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? '0') > formLimit) throw new BadForm('too long');
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    // Leaving the loop cancels the stream.
    if (length > formLimit) throw new BadForm('too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
