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

/** Takes up no room, or is drawn as nothing: a name of these alone can be neither seen nor pressed. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\s]/gu;

export function isUnseen(text: string): boolean {
  return text.replace(unseen, '') === '';
}

/** Words, and whether an @ follows: what stands before one is nobody's host. */
const words = /([\p{L}\p{N}.-]+)(@?)/gu;
const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[a-z]{2,}$/u;

/**
 * True if a mail program would make a link of some of it: most do of `evil.example/now` as well, and of an address. What
 * is hidden between the letters is left out, as mails leave it out. `own`: domains that may be named, and those below.
 */
export function hasLink(text: string, own: readonly string[] = []): boolean {
  const seen = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  if (/:\/\/|www\./.test(seen)) return true;
  const isOwn = (word: string) =>
    host.test(word) && own.some((domain) => word === domain || word.endsWith(`.${domain}`));
  return [...seen.matchAll(words)].some(([, word = '', at]) => {
    const bare = word.replace(/[.-]+$/, '');
    return at === '' && /[\p{L}\p{N}]\.[a-z]{2,}/u.test(bare) && !isOwn(bare);
  });
}
