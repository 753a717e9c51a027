import { hash, timingSafeEqual } from 'node:crypto';
import { lookAlikes } from './alphabet.ts';

/** Longer than any honest answer with spaces in it; longer input is not worth normalising. */
const longest = 64;

/**
 * Whether `typed` is the characters of the picture or the digits of the sound. Case, spaces, hyphens and full-width
 * forms are forgiven, and so are look-alikes that the picture never shows. Takes the same time whatever is wrong.
 */
export function isAnswer(typed: string, characters: string, digits: string): boolean {
  if (typed.length > longest) return false;
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase();
  const meant = [...plain].map((character) => lookAlikes[character] ?? character).join('');
  const seen = isSame(meant, characters);
  const heard = isSame(plain, digits);
  return seen || heard;
}

/** Compares digests, so that neither length nor a common beginning shows in the time it takes. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(a), digest(b));
}
