/** No vowels, so no words; no look-alikes, so it can be read out. 20 letters. */
const letters = '3479CDFGHJKMNPQRTVWX';

/** What stands at the foot of every page, and what the help desk looks up: `K7QF-3MWD`. Takes 8 bytes or more. */
export function supportCode(bytes: Uint8Array): string {
  let code = '';
  for (const byte of bytes.subarray(0, 8)) code += letters[byte % letters.length];
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The reference that page and message share, so that an overtaken code is recognised: `K7`. */
export function codeReference(number: number, bytes: Uint8Array): string {
  // A letter: "91" would read as a number.
  const initials = letters.replace(/\d/g, '');
  return `${initials[(bytes[0] ?? 0) % initials.length]}${number}`;
}

/** A support code as somebody typed or dictated it: in any case, with or without its hyphen. */
export function readSupportCode(text: string): string | undefined {
  const typed = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  const known = typed.length === 8 && [...typed].every((letter) => letters.includes(letter));
  return known ? `${typed.slice(0, 4)}-${typed.slice(4)}` : undefined;
}
