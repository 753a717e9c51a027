import type { Locale } from '../text/locale.ts';

/**
 * The human check: characters in a picture, digits read aloud, a computed proof, or a wait.
 *
 * It slows scripts down and promises no more (R6): every limit holds without it (R5). Nothing is stored when a
 * check is issued. Its token is sealed and bound to the visit and to what it is for, so the answer is not in the
 * page and a token is worthless elsewhere; the caller burns `nonce` before it acts on the verdict (R4).
 */
export interface HumanCheck {
  issue(binding: CheckBinding, now: Date): IssuedCheck;
  /** PNG of the characters. The same token always gives the same picture, so asking again teaches nothing. */
  picture(token: string, binding: CheckBinding, now: Date): Promise<Uint8Array | undefined>;
  /** WAV of the digits, spoken in `locale`. The same token and locale always give the same sound. */
  sound(token: string, binding: CheckBinding, locale: Locale, now: Date): Promise<Uint8Array | undefined>;
  /** The work for the computed proof, as the JSON text that the page's script reads. */
  computation(token: string, binding: CheckBinding, now: Date): Promise<string | undefined>;
  /** Judges an answer. Undefined: the token is not ours, not of this binding, or altered. */
  judge(token: string, binding: CheckBinding, answer: CheckAnswer, now: Date): Promise<Judgement | undefined>;
}

/** What a check belongs to: the visit (an unguessable value in the browser's cookie) and the form it protects. */
export interface CheckBinding {
  visit: string;
  purpose: 'recovery' | 'help';
}

interface IssuedCheck {
  token: string;
  /** From when on waiting alone is an answer (R73). */
  waitUntil: Date;
  expiresAt: Date;
}

export type CheckAnswer =
  /** What was typed: characters of the picture or digits of the sound; case, spaces and full-width forms are forgiven. */
  | { kind: 'characters'; text: string }
  /** The solution of the computed proof, as the script posts it. */
  | { kind: 'computed'; solution: string }
  | { kind: 'waited' };

export interface Judgement {
  verdict: 'passed' | 'wrong' | 'too-early' | 'expired';
  /** 16 bytes, unique to the token. To be burned once, in the store, whatever the verdict except `too-early`. */
  nonce: Uint8Array;
  expiresAt: Date;
}
