import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { cancelOfAuthor } from '../policy/cancel.ts';

/**
 * Ends what an administrator set going and what has not happened yet: requests for a second administrator, agreements to
 * those of others (R48), a change of policy that waits. Threat: whoever held their session for an hour outlasts it in what
 * they began with it. To be called in the transaction that freezes them, switches them off or changes their role, once
 * the account is changed.
 */
export async function endUndertakings(
  app: AppContext,
  tx: Repositories,
  accountId: string,
  when: { at: Date; supportCode: string },
): Promise<void> {
  await tx.approvals.endAllOf(accountId);
  const account = await tx.accounts.findById(accountId);
  if (account !== undefined) await cancelOfAuthor(app, tx, account, when);
}
