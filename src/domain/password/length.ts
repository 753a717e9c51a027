/** What every password must be in size (R32). Counted in code points after NFC, as SP 800-63B §3.1.1.2 asks. */
export const MAXIMUM_LENGTH = 256;

/**
 * NFC can fold several code units into one code point, so only a string far over the bound may be refused
 * unread. Eight units a code point is more than any composition in Unicode takes.
 */
const UNREAD_BEYOND = MAXIMUM_LENGTH * 8;

/** The form that is measured, judged and hashed (R34): what a macOS keyboard and a Windows one agree on. */
export function canonicalPassword(password: string): string {
  return password.normalize('NFC');
}

export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Length in code points after NFC, or 'too-long' without reading a megabyte to the end. */
export function passwordLength(password: string): number | 'too-long' {
  if (password.length > UNREAD_BEYOND) return 'too-long';
  const length = countCodePoints(canonicalPassword(password));
  return length > MAXIMUM_LENGTH ? 'too-long' : length;
}
