/**
 * A way back in: what can open a gate. `password` does so only for who lost their second factor.
 * The order is the order of the menu, the same for everyone (R3).
 */
export const ways = [
  'email',
  'phone',
  'totp',
  'passkey',
  'recovery-code',
  'access-pass',
  'password',
] as const;
export type Way = (typeof ways)[number];

/** What a method of the account's own can be: a pass is an administrator's, and a password is what is lost. */
export type MethodWay = Exclude<Way, 'password' | 'access-pass'>;

/** Ways by which a code is sent, and so can be sent again. */
export type SentWay = 'email' | 'phone';

export function isSent(way: Way): way is SentWay {
  return way === 'email' || way === 'phone';
}

/** Why the person is here, in the order of the page. */
export const troubles = ['forgotten', 'locked', 'lost-factor', 'intruder'] as const;
export type Trouble = (typeof troubles)[number];

/** What the first gate offers: decided by the trouble alone, never by the account (R3). */
export function firstMenu(trouble: Trouble): readonly Way[] {
  return trouble === 'lost-factor'
    ? ['password', 'email', 'phone', 'passkey', 'recovery-code', 'access-pass']
    : ['email', 'phone', 'totp', 'passkey', 'recovery-code', 'access-pass'];
}
