import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { job } from '../messages/jobs.ts';
import { drawCode } from '../recovery/advance.ts';
import { codeLifetimeSeconds, codeVerifier } from '../recovery/codes.ts';
import { referenceOf } from '../recovery/resume.ts';
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
  const now = app.clock.now();
  const number = state.codesSent;
  const code = drawCode(app);
  const reference = referenceOf(app, flowId, number);
  const expiresAt = new Date(now.getTime() + codeLifetimeSeconds * 1000);
  await tx.codes.replace({
    flowId,
    number,
    way: state.way,
    purpose: addPurpose,
    reference,
    verifier: codeVerifier(app, flowId, number, addPurpose, code),
    linkHash: undefined,
    sentAt: now,
    expiresAt,
  });
  await tx.jobs.add([
    job(app, 'send-code', {
      id: `${flowId}-${number}`,
      accountId,
      way: state.way,
      code,
      link: undefined,
      reference,
      supportCode: supportCodeOf(app, flowId),
      locale: visitor.locale,
      knownDevice: true,
      queuedAt: now.toISOString(),
      to: state.address,
      purpose: addPurpose,
      expiresAt: expiresAt.toISOString(),
    }),
  ]);
}
