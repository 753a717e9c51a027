import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import type { AuthorGone } from '../messages/jobs.ts';
import { authorOf, nameOf, type PolicyActor, policyLine, recordNotAllowed } from './actor.ts';
import { readPolicyOf } from './read.ts';
import { noticesToAdministrators } from './tell.ts';

/** Takes back what waits. `gone`: it does not wait any more. `not-allowed`: `by` is no Global admin, or not any more. */
export async function cancelPending(
  app: AppContext,
  { organisationId, version, by }: { organisationId: string; version: number; by: PolicyActor },
): Promise<'cancelled' | 'gone' | 'not-allowed'> {
  const standing = await readPolicyOf(app, organisationId);
  const pending = standing?.pending;
  if (standing === undefined || pending?.version !== version) return 'gone';
  const at = app.clock.now();
  return app.store.transaction(async (tx) => {
    const cancelled = await tx.policies.cancel(organisationId, version, authorOf(by), at);
    if (cancelled === 'not-allowed') await recordNotAllowed(app, tx, by, 'take-back-policy', at);
    if (cancelled !== 'cancelled') return cancelled;
    const line = { organisationId, at, kind: 'policy.cancelled', data: { version } } as const;
    await tx.audit.append([policyLine(app, by, line)]);
    await noticesToAdministrators(app, tx, {
      organisationId,
      event: 'cancelled',
      version,
      at,
      by: nameOf(by),
      takesEffectAt: pending.takesEffectAt,
      before: standing,
      after: { preset: pending.preset, policy: pending.resolved },
    });
    return cancelled;
  });
}

/**
 * Takes back what waits if this account asked for it and could not ask any more: frozen, switched off, or no Global admin
 * as it stands now. The system does it, so that nobody has to think of it within the waiting time; every Global admin is
 * told, the author's own mailbox included, where they may learn of it first.
 */
export async function cancelOfAuthor(
  app: Pick<AppContext, 'secrets'>,
  tx: Repositories,
  author: AccountRecord,
  { at, supportCode }: { at: Date; supportCode: string },
): Promise<void> {
  const because = whyNotAuthor(author);
  const organisationId = author.organisation?.id;
  if (because === undefined || organisationId === undefined) return;
  const standing = await readPolicyOf({ store: tx }, organisationId);
  const pending = standing?.pending;
  if (standing === undefined || pending?.changedBy !== `account:${author.id}`) return;
  const { version } = pending;
  if (!(await tx.policies.cancelOf(organisationId, version, author.id, at))) return;
  await tx.audit.append([
    {
      at,
      kind: 'policy.cancelled',
      organisationId,
      accountId: undefined,
      actor: 'system',
      supportCode,
      data: { version, because, by: author.id },
      personal: {},
    },
  ]);
  await noticesToAdministrators(app, tx, {
    organisationId,
    event: 'cancelled',
    version,
    at,
    by: `${author.displayName} (${author.userId})`,
    because,
    takesEffectAt: pending.takesEffectAt,
    before: standing,
    after: { preset: pending.preset, policy: pending.resolved },
  });
}

function whyNotAuthor({ frozenAt, state, roles }: AccountRecord): AuthorGone | undefined {
  if (frozenAt !== undefined) return 'frozen';
  if (state === 'disabled') return 'disabled';
  return roles.includes('global-admin') ? undefined : 'role';
}
