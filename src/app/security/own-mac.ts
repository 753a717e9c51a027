import { domainOf } from '../../domain/user-id/user-id.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import { userIdMac, userIdOrDecoy } from '../identity.ts';
import type { Claimed } from '../sign-in/verify.ts';

/** The keyed hash of an account's own user ID: its guards count under the same key as at sign-in. */
export function ownMac(app: AppContext, account: AccountRecord): Uint8Array {
  return userIdMac(app, userIdOrDecoy(account.userId).id);
}

/** The owner's own ID, as what `verifyPassword` counts under. */
export function ownClaim(app: AppContext, account: AccountRecord): Claimed {
  return { userIdMac: ownMac(app, account), domain: domainOf(account.userId) };
}
