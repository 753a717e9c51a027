import type { AccountRecord } from '../../ports/store/accounts.ts';

/** True if signing in asks for more than the password: an authenticator app, however new. */
export function hasSecondFactor(account: AccountRecord): boolean {
  return account.methods.some(({ kind, confirmedAt }) => kind === 'totp' && confirmedAt !== undefined);
}
