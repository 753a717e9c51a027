import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';

/**
 * What a session counts as proved with. A passkey counts from the end of its probation. Threat: whoever phished an
 * administrator's password and code adds a passkey of their own, and proves with that what only the owner's may (R25, R46).
 */
export function provedWith(account: AccountRecord, { methodId }: PasskeyRecord, now: Date): ProvedWith {
  return settledPasskeys(account, now).some(({ id }) => id === methodId) ? 'passkey' : 'password';
}

/** True if the account has a passkey that counts. */
export function hasSettledPasskey(account: AccountRecord, now: Date): boolean {
  return settledPasskeys(account, now).length > 0;
}

function settledPasskeys({ methods }: AccountRecord, now: Date) {
  return methods.filter(
    ({ kind, confirmedAt, usableFrom }) =>
      kind === 'passkey' && confirmedAt !== undefined && usableFrom !== undefined && usableFrom <= now,
  );
}
