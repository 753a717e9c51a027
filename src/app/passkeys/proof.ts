import { isAdministrator } from '../../domain/roles/roles.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import { isSettled, provedByPassword } from '../access-pass/stands-on.ts';

/**
 * What a session counts as proved with. A passkey counts from the end of its probation. Threat: whoever phished an
 * administrator's password and code adds a passkey of their own, and proves with that what only the owner's may (R25, R46).
 * Until then it is as good as a password, or as the access pass in whose session it may have been added.
 */
export function provedWith(account: AccountRecord, { methodId }: PasskeyRecord, now: Date): ProvedWith {
  const counts = settledPasskeys(account, now).some(({ id }) => id === methodId);
  return counts ? 'passkey' : provedByPassword(account, [], now);
}

/** True if the account has a passkey that counts. */
export function hasSettledPasskey(account: AccountRecord, now: Date): boolean {
  return settledPasskeys(account, now).length > 0;
}

/**
 * True if an administrator may not take this method off without a passkey that counts. Threat: whoever phished password
 * and code takes the owner's passkey off, and from then on what they can type is the strongest proof there is (R46). Who
 * lost theirs adds another one, and takes the old one off once that counts.
 */
export function keepsPasskey(account: AccountRecord, methodId: string, by: ProvedWith, now: Date): boolean {
  const counts = settledPasskeys(account, now).some(({ id }) => id === methodId);
  return counts && by !== 'passkey' && isAdministrator(account.roles);
}

function settledPasskeys({ methods }: AccountRecord, now: Date) {
  return methods.filter((method) => method.kind === 'passkey' && isSettled(method, now));
}
