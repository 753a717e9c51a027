import type { MessageContext } from './context.ts';
import type { JobPayloads } from './jobs.ts';
import { nobody, rehearsal } from './rehearsal.ts';

/** The audit line of what a stranger did before any proof. A decoy's is rehearsed: the log holds real accounts only (R2, R58). */
export async function recordAttempt(
  app: MessageContext,
  { accountId, kind, at, supportCode, way, from }: JobPayloads['record-attempt'],
): Promise<void> {
  const account = await app.store.accounts.findById(accountId ?? nobody.id);
  const { store } = account === undefined ? rehearsal(app, supportCode) : app;
  await store.audit.append([
    {
      at: new Date(at),
      kind,
      organisationId: account?.organisation?.id,
      accountId,
      actor: kind === 'sign-in.blocked' ? 'system' : 'stranger',
      supportCode,
      data: way === undefined ? {} : { way },
      personal: { ...from },
    },
  ]);
}
