import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { HandedOut } from '../../ports/store/administration.ts';
import type { Repositories } from '../../ports/store/store.ts';

/**
 * Ends what an administrator handed out, or agreed to, and nobody used yet, each with its line in the log. Threat: whoever
 * had their session, or was sent away, holds secrets of other accounts, which outlive it by a day, or a week (R55).
 */
export async function endHandedOut(
  tx: Pick<Repositories, 'administration' | 'audit'>,
  administrator: AccountRecord,
  when: { at: Date; supportCode: string | undefined },
  what: readonly HandedOut['act'][],
): Promise<void> {
  const ended = await tx.administration.endHandedOut(administrator.id, what, when.at);
  await tx.audit.append(
    ended.map(({ accountId, act }) => ({
      ...when,
      kind: 'administration.handed-out-ended',
      organisationId: administrator.organisation?.id,
      accountId,
      actor: 'system',
      data: { act },
      personal: {},
    })),
  );
}
