import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import { policyFor } from '../recovery/facts.ts';

/**
 * What a password counts as, together with the methods that stood beside it. Threat: whoever makes a pass for an
 * administrator uses it themselves, and acts as that administrator (R46). So a pass proves nothing for others; nor does
 * what may have been set up in the session that it opened, a new app say, nor the password alone where the owner's app
 * may have been taken off in it. What its owner had before counts as ever.
 */
export function provedByPassword(
  account: AccountRecord,
  methods: readonly MethodRecord[],
  now: Date,
): Exclude<ProvedWith, 'passkey'> {
  const until = onPassUntil(account);
  if (until === undefined || until <= now) return 'password';
  const isTheirOwn = methods.length > 0 && methods.every((method) => isSettled(method, now));
  return isTheirOwn ? 'password' : 'access-pass';
}

/**
 * Until when what is new may be that of whoever made a pass: as long as a new way waits (R25). Every address was told that
 * the pass was used, and its owner has that time to say that it was not them. Undefined: no pass was used at a sign-in.
 */
export function onPassUntil(account: AccountRecord): Date | undefined {
  const { passSignedInAt } = account;
  if (passSignedInAt === undefined) return undefined;
  return new Date(passSignedInAt.getTime() + policyFor(account).probationHours * 3_600_000);
}

/** True if a method is confirmed, and on probation no more (R25). */
export function isSettled({ confirmedAt, usableFrom }: MethodRecord, now: Date): boolean {
  return confirmedAt !== undefined && usableFrom !== undefined && usableFrom <= now;
}
