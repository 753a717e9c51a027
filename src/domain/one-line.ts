// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point.
const breaksALine = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
/** Embeddings, overrides and isolates: they let a name rearrange the words around it. */
const reorders = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that came from a person or an organisation, made fit for one line: a header, a heading, a row (R64).
 * Stripped rather than refused: a mangled name must not keep anybody from the code they asked for.
 * `most` counts code points, so that no character is cut in half.
 */
export function oneLine(text: string, most = 1000): string {
  const line = text.toWellFormed().replace(reorders, '').replace(breaksALine, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}

/** True if a mail program would make a link of some of it. */
export function hasLink(text: string): boolean {
  return /:\/\/|www\./i.test(text);
}
