import type { AppContext } from '../context.ts';
import { mayEnrol } from '../enrolment/link.ts';
import { userIdOrDecoy } from '../identity.ts';
import { issueLink } from './issue-link.ts';

type NewLinkResult =
  | { kind: 'made'; token: string }
  | { kind: 'unknown' }
  | { kind: 'no-administrator' }
  /** Or switched off, or frozen: a link that sets a password would go past all of them (R25, R28). */
  | { kind: 'enrolled' };

/** A new link for a Global admin who has not enrolled. The one before it dies. */
export async function renewEnrolLink(app: AppContext, userId: string): Promise<NewLinkResult> {
  const account = await app.store.accounts.findByUserIdKey(userIdOrDecoy(userId).id.key);
  if (account === undefined) return { kind: 'unknown' };
  if (!account.roles.includes('global-admin')) return { kind: 'no-administrator' };
  if (!mayEnrol(account)) return { kind: 'enrolled' };
  const subject = { accountId: account.id, organisationId: account.organisation?.id };
  const token = await app.store.transaction((tx) => issueLink(app, tx, subject));
  return { kind: 'made', token };
}
