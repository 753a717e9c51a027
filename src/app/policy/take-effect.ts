import type { AppContext } from '../context.ts';
import { readPolicyOf } from './read.ts';
import { noticesToAdministrators } from './tell.ts';

/** Puts in force what has waited long enough; whoever is late keeps the stricter policy a little longer. Returns how many. */
export async function takePoliciesIntoForce(
  app: Pick<AppContext, 'store' | 'clock' | 'secrets'>,
): Promise<number> {
  const at = app.clock.now();
  let taken = 0;
  for (const { organisationId, version } of await app.store.policies.due(at)) {
    if (await takeOne(app, organisationId, version, at)) taken += 1;
  }
  return taken;
}

async function takeOne(
  app: Pick<AppContext, 'store' | 'secrets'>,
  organisationId: string,
  version: number,
  at: Date,
): Promise<boolean> {
  const standing = await readPolicyOf(app, organisationId);
  const pending = standing?.pending;
  if (standing === undefined || pending?.version !== version) return false;
  return app.store.transaction(async (tx) => {
    if (!(await tx.policies.takeEffect(organisationId, version, at))) return false;
    await tx.audit.append([
      {
        at,
        kind: 'policy.took-effect',
        organisationId,
        accountId: undefined,
        actor: 'system',
        supportCode: undefined,
        data: { version, preset: pending.preset, by: pending.changedBy },
        personal: {},
      },
    ]);
    await noticesToAdministrators(app, tx, {
      organisationId,
      event: 'took-effect',
      version,
      at,
      by: undefined,
      takesEffectAt: pending.takesEffectAt,
      before: standing,
      after: { preset: pending.preset, policy: pending.resolved },
    });
    return true;
  });
}
