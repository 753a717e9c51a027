import type { AppContext } from '../context.ts';
import { authorOf, nameOf, type PolicyActor, policyLine } from './actor.ts';
import { readPolicyOf } from './read.ts';
import { noticesToAdministrators } from './tell.ts';

/** Takes back what waits. `gone`: it does not wait any more; or the author is no Global admin any more. */
export async function cancelPending(
  app: AppContext,
  { organisationId, version, by }: { organisationId: string; version: number; by: PolicyActor },
): Promise<'cancelled' | 'gone'> {
  const standing = await readPolicyOf(app, organisationId);
  const pending = standing?.pending;
  if (standing === undefined || pending?.version !== version) return 'gone';
  const at = app.clock.now();
  const cancelled = await app.store.transaction(async (tx) => {
    if (!(await tx.policies.cancel(organisationId, version, authorOf(by), at))) return false;
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
    return true;
  });
  return cancelled ? 'cancelled' : 'gone';
}
