import type { MessageContext } from './context.ts';
import type { JobPayloads } from './jobs.ts';

/** The audit line of what a stranger did before any proof. Decoys end here: the log holds real accounts only (R2, R58). */
export async function recordAttempt(
  app: MessageContext,
  { accountId, kind, at, supportCode, way, from }: JobPayloads['record-attempt'],
): Promise<void> {
  if (accountId === undefined) return;
  const account = await app.store.accounts.findById(accountId);
  if (account === undefined) return;
  await app.store.audit.append([
    {
      at: new Date(at),
      kind,
      organisationId: account.organisation?.id,
      accountId,
      actor: kind === 'sign-in.blocked' ? 'system' : 'stranger',
      supportCode,
      data: way === undefined ? {} : { way },
      personal: { ...from },
    },
  ]);
}
