import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import { userIdMac, userIdOrDecoy } from '../identity.ts';

/** The keyed hash of an account's own user ID: its guards count under the same key as at sign-in. */
export function ownMac(app: AppContext, account: AccountRecord): Uint8Array {
  return userIdMac(app, userIdOrDecoy(account.userId).id);
}
