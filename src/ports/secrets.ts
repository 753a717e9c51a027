/**
 * Keys that never enter the database. Threat: someone who has the whole database, its queue included, must
 * not be able to use a code, link, authenticator seed or check in it (R16).
 */
export interface Secrets {
  /** AES-256-GCM under the current key, `purpose` authenticated with it. The result is printable and names its key. */
  seal(purpose: SealPurpose, plaintext: string): string;
  /** The plaintext, or undefined if the text was altered, sealed for another purpose, or under an unknown key. */
  open(purpose: SealPurpose, sealed: string): string | undefined;
  /** HMAC-SHA-256 under a key derived for `purpose`; 32 bytes. */
  mac(purpose: MacPurpose, data: string): Uint8Array;
  /** SHA-256 of UTF-8 text, for random tokens at rest: they need no key, because guessing them is hopeless. */
  digest(text: string): Uint8Array;
  /** Compares in constant time; unequal lengths are unequal. */
  same(a: Uint8Array, b: Uint8Array): boolean;
}

export type SealPurpose = 'job' | 'totp-seed' | 'human-check' | 'page-state';
export type MacPurpose =
  | 'user-id'
  | 'code'
  | 'csrf'
  | 'limit'
  | 'decoy'
  | 'wrong-password'
  | 'human-check-seed'
  | 'support-code'
  | 'delivery'
  | 'not-me'
  | 'access-pass';
