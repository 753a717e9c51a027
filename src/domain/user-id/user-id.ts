import { skeleton } from './confusables.ts';

export interface UserId {
  /** As it is shown back: mended, but in the case that was typed. */
  display: string;
  /** What is looked up: NFKC, lower case. Two spellings of one key are one ID. */
  key: string;
  /** What must be unique beyond the key (R8). */
  skeleton: string;
}

export type UserIdResult =
  | { ok: true; value: UserId }
  | { ok: false; reason: 'empty' | 'no-at' | 'malformed' | 'too-long' };

/** RFC 5321 allows 254 octets for an address; a user ID looks like one. */
const maximumLength = 254;

/**
 * A user ID or mail address as a hurried person types it: surrounding spaces, full-width `＠` and `。`, invisible
 * characters and trailing dots are mended; everything else is kept.
 */
export function mendAddress(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/[\p{Cf}\p{Zs}\t\r\n]/gu, '')
    .replace(/\.+$/u, '');
}

/** Reads a user ID, mended; what still is none is refused. */
export function canonicalUserId(text: string): UserIdResult {
  if (text.length > maximumLength * 2) return { ok: false, reason: 'too-long' };
  const mended = mendAddress(text);
  if (mended === '') return { ok: false, reason: 'empty' };
  if (mended.length > maximumLength) return { ok: false, reason: 'too-long' };
  const at = mended.lastIndexOf('@');
  if (at < 0) return { ok: false, reason: 'no-at' };
  const name = mended.slice(0, at);
  const domain = mended.slice(at + 1);
  const wellFormed =
    /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(name) &&
    /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)*$/u.test(domain);
  if (!wellFormed) return { ok: false, reason: 'malformed' };
  const key = mended.toLowerCase().normalize('NFKC');
  return { ok: true, value: { display: mended, key, skeleton: skeleton(key) } };
}

/** The part behind the last `@`, of a user ID's key or a mail address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
