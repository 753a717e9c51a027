import { canonicalUserId } from '../../domain/user-id/user-id.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import type { Signed } from '../session/session.ts';

/**
 * Whom a reader of the log means: by a user ID of their own organisation, or by the id that links carry, which may be
 * of somebody who is gone. Undefined if nobody; another organisation's people are nobody (R45).
 */
export async function meantInLog(app: AppContext, who: Signed, typed: string): Promise<string | undefined> {
  const text = typed.trim();
  if (isUuid(text.toLowerCase())) return text.toLowerCase();
  const read = canonicalUserId(text);
  if (!read.ok) return undefined;
  const account = await app.store.accounts.findByUserIdKey(read.value.key);
  return isTheirs(who, account) ? account.id : undefined;
}

/** How a field shows an id again: by the user ID, if it is one of the reader's own organisation. */
export async function shownInLog(app: AppContext, who: Signed, id: string): Promise<string> {
  const account = await app.store.accounts.findById(id);
  return isTheirs(who, account) ? account.userId : id;
}

function isTheirs(who: Signed, account: AccountRecord | undefined): account is AccountRecord {
  const own = who.account.organisation?.id;
  return own !== undefined && account?.organisation?.id === own;
}
