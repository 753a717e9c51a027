import { diffPolicies, type PolicyChange } from '../../domain/policy/compare.ts';
import type { Preset } from '../../domain/policy/policy.ts';
import { noSuchPicture, type PolicyProblem, readPolicy } from '../../domain/policy/read.ts';
import type { DrawnPicture } from '../../ports/pictures.ts';
import type { AuditEntry } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { authorOf, nameOf, type PolicyActor, policyLine, recordNotAllowed } from './actor.ts';
import { passkeysOfAdministrators } from './passkeys.ts';
import { type PolicyPlan, planChange, type Resolved } from './plan.ts';
import { type PolicyStanding, readPolicyOf } from './read.ts';
import { noticesToAdministrators } from './tell.ts';

export interface PolicyProposal {
  organisationId: string;
  by: PolicyActor;
  /** The version that the author saw. */
  seen: number;
  /** What the author saw wait; not asked if left out. */
  waiting?: number | 'nothing';
  /** As a person wrote it. */
  document: unknown;
  /** True for what never waits itself, the logo: then what waits goes on waiting. */
  keepsWaiting?: boolean;
  /** Stored with it; the document names it. */
  picture?: DrawnPicture;
  /** The operator's to change. As it is, if left out. */
  preset?: Preset;
}

export type ProposalResult =
  | { kind: 'unknown-organisation' }
  | { kind: 'invalid'; problems: readonly PolicyProblem[] }
  /** `preset`: only the operator changes it. `role`: the author is no Global admin here, or not any more. */
  | { kind: 'not-allowed'; why: 'preset' | 'role' }
  /** Somebody changed the policy since; `version` is what there is now. */
  | { kind: 'overtaken'; version: number }
  /** It asks administrators for a passkey, and no Global admin has one that counts: nobody could act any more. */
  | { kind: 'no-passkey' }
  | { kind: 'unchanged' }
  | { kind: 'in-force'; version: number; changes: readonly PolicyChange[] }
  /** `takesEffectAt`: when all of it will be in force. Its strict part is already, if `partly`. */
  | {
      kind: 'waits';
      version: number;
      changes: readonly PolicyChange[];
      takesEffectAt: Date;
      partly: boolean;
    };

/** Changes an organisation's policy: what opens nothing at once; what opens more than before in 72 hours or more, with all Global admins told. */
export async function proposePolicy(app: AppContext, proposal: PolicyProposal): Promise<ProposalResult> {
  const standing = await readPolicyOf(app, proposal.organisationId);
  if (standing === undefined) return { kind: 'unknown-organisation' };
  const preset = proposal.preset ?? standing.preset;
  if (preset !== standing.preset && proposal.by.kind !== 'operator')
    return { kind: 'not-allowed', why: 'preset' };
  const reading = readPolicy(proposal.document, preset);
  if (!reading.ok) return { kind: 'invalid', problems: reading.problems };
  if (standing.version !== proposal.seen) return { kind: 'overtaken', version: standing.version };
  const plan = planChange(standing, { preset, policy: reading.policy, document: reading.document });
  if (plan.now === undefined && plan.later === undefined) return { kind: 'unchanged' };
  if (!standing.policy.administratorsNeedPasskey && plan.now?.policy.administratorsNeedPasskey) {
    const { globalAdmins } = await passkeysOfAdministrators(app, proposal.organisationId);
    if (globalAdmins.withPasskey === 0) return { kind: 'no-passkey' };
  }
  return store(app, proposal, standing, plan);
}

async function store(
  app: AppContext,
  { by, seen, waiting, picture, keepsWaiting = false }: PolicyProposal,
  before: PolicyStanding,
  plan: PolicyPlan,
): Promise<ProposalResult> {
  const { organisationId } = before;
  // For what the log and the mails say: what goes on waiting is not replaced.
  const standing = keepsWaiting ? { ...before, pending: undefined } : before;
  const at = app.clock.now();
  const takesEffectAt = new Date(at.getTime() + standing.policy.loweringHours * 3_600_000);
  const applied = await app.store.transaction(async (tx) => {
    if (picture !== undefined) await tx.logos.put(picture, at);
    if (!(await areStored(tx, plan, at))) return { kind: 'no-such-picture' } as const;
    const result = await tx.policies.apply({
      organisationId,
      seen,
      waiting,
      keepsWaiting,
      by: authorOf(by),
      at,
      now: plan.now && stored(plan.now),
      later: plan.later && { ...stored(plan.later), takesEffectAt },
    });
    if (result.kind === 'not-allowed') await recordNotAllowed(app, tx, by, 'change-policy', at);
    if (result.kind === 'applied') {
      await tx.audit.append(lines(app, by, standing, plan, { at, takesEffectAt, version: result.version }));
      await tell(app, tx, { by, standing, plan, at, takesEffectAt, version: result.version });
    }
    return result;
  });
  if (applied.kind === 'no-such-picture') return { kind: 'invalid', problems: [noSuchPicture] };
  if (applied.kind === 'not-allowed') return { kind: 'not-allowed', why: 'role' };
  if (applied.kind === 'overtaken') {
    return { kind: 'overtaken', version: (await readPolicyOf(app, organisationId))?.version ?? 0 };
  }
  const { version } = applied;
  const { changes } = plan;
  return plan.later === undefined
    ? { kind: 'in-force', version, changes }
    : { kind: 'waits', version, changes, takesEffectAt, partly: plan.now !== undefined };
}

/** Documents travel from one installation to another; pictures do not. */
async function areStored({ logos }: Repositories, { now, later }: PolicyPlan, at: Date): Promise<boolean> {
  for (const logo of [now?.policy.logo, later?.policy.logo]) {
    if (logo && !(await logos.name(logo, at))) return false;
  }
  return true;
}

function stored({ preset, document }: Resolved) {
  return { preset, policy: document };
}

function lines(
  app: AppContext,
  by: PolicyActor,
  { organisationId, pending, policy }: PolicyStanding,
  { now, later }: PolicyPlan,
  { at, takesEffectAt, version }: { at: Date; takesEffectAt: Date; version: number },
): AuditEntry[] {
  const paths = (which: readonly PolicyChange[]) => which.map(({ path }) => path).join(' ');
  const line = { organisationId, at };
  const replaces = pending === undefined ? {} : { replaces: pending.version };
  return [
    ...(now === undefined
      ? []
      : [
          policyLine(app, by, {
            ...line,
            kind: 'policy.changed',
            data: {
              version: later === undefined ? version : version - 1,
              preset: now.preset,
              changed: paths(diffPolicies(policy, now.policy)),
              ...(later === undefined ? replaces : {}),
            },
          }),
        ]),
    ...(later === undefined
      ? []
      : [
          policyLine(app, by, {
            ...line,
            kind: 'policy.proposed',
            data: {
              version,
              preset: later.preset,
              changed: paths(diffPolicies((now ?? { policy }).policy, later.policy)),
              takesEffectAt: takesEffectAt.toISOString(),
              ...replaces,
            },
          }),
        ]),
  ];
}

/**
 * All of it is told: what is in force at once, what waits, and that what waited gives way to a stricter change. Threat: what
 * opens nothing can still send people elsewhere for help, or keep everybody out for as long as undoing it waits.
 */
async function tell(
  app: AppContext,
  tx: Repositories,
  {
    by,
    standing,
    plan,
    at,
    takesEffectAt,
    version,
  }: {
    by: PolicyActor;
    standing: PolicyStanding;
    plan: PolicyPlan;
    at: Date;
    takesEffectAt: Date;
    version: number;
  },
): Promise<void> {
  const { organisationId, pending } = standing;
  if (plan.now !== undefined) {
    await noticesToAdministrators(app, tx, {
      organisationId,
      event: 'changed',
      version: plan.later === undefined ? version : version - 1,
      at,
      takesEffectAt: at,
      by: nameOf(by),
      before: standing,
      after: plan.now,
    });
  }
  if (plan.later !== undefined) {
    await noticesToAdministrators(app, tx, {
      organisationId,
      event: 'proposed',
      version,
      at,
      takesEffectAt,
      by: nameOf(by),
      before: standing,
      after: plan.later,
    });
  } else if (pending !== undefined) {
    await noticesToAdministrators(app, tx, {
      organisationId,
      event: 'cancelled',
      version: pending.version,
      at,
      by: nameOf(by),
      takesEffectAt: pending.takesEffectAt,
      before: standing,
      after: { preset: pending.preset, policy: pending.resolved },
    });
  }
}
