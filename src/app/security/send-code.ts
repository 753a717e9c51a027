import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext, Visitor } from '../context.ts';
import { drawCode, issueCode } from '../recovery/issue-code.ts';
import type { PendingAddress } from './pending-address.ts';

/** The purpose of these codes: they serve nothing else, and no other code serves here (R19). */
export const addPurpose = 'add-method';

/** Stores a new code for a pending address and queues it to that address alone (R8). */
export async function sendCode(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  { flowId, accountId, state }: { flowId: string; accountId: string; state: PendingAddress },
): Promise<void> {
  const job = await issueCode(app, tx, visitor, {
    flowId,
    number: state.codesSent,
    way: state.way,
    purpose: addPurpose,
    code: drawCode(app),
    linkSecret: undefined,
    accountId,
    to: state.address,
    knownDevice: true,
  });
  await tx.jobs.add([job]);
}
