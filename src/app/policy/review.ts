import { diffPolicies, type PolicyChange } from '../../domain/policy/compare.ts';
import { type PolicyProblem, readPolicy } from '../../domain/policy/read.ts';
import type { AppContext } from '../context.ts';
import { hasSettledPasskey } from '../passkeys/proof.ts';
import type { Signed } from '../session/session.ts';
import { impactOf, type PolicyImpact } from './impact.ts';
import { passkeysOfAdministrators } from './passkeys.ts';
import { planChange } from './plan.ts';
import type { PolicyStanding } from './read.ts';

/** What a change would come to, before anything is saved. */
export interface PolicyReview {
  standing: PolicyStanding;
  atOnce: readonly PolicyChange[];
  /** What opens more than before and waits, with what gives way to it. */
  later: readonly PolicyChange[];
  /** When that would be in force. */
  takesEffectAt: Date;
  /** Whom it locks out as soon as it is saved; undefined if nothing changes at once. */
  impactNow: PolicyImpact | undefined;
  /** Whom all of it locks out; undefined if nothing waits. */
  impactLater: PolicyImpact | undefined;
  /** True if it asks more of new passwords. */
  longerPasswords: boolean;
  /** Where administrators are newly asked for a passkey: who of them has one that counts. */
  passkeys: { administrators: { all: number; withPasskey: number }; authorHasOne: boolean } | undefined;
}

type ReviewResult =
  | { kind: 'invalid'; problems: readonly PolicyProblem[] }
  | { kind: 'unchanged' }
  | { kind: 'no-passkey' }
  | { kind: 'review'; review: PolicyReview };

/** Looks at a change as `proposePolicy` would make it now. */
export async function reviewPolicy(
  app: AppContext,
  { account }: Signed,
  standing: PolicyStanding,
  document: unknown,
): Promise<ReviewResult> {
  const { organisationId, preset, policy } = standing;
  const reading = readPolicy(document, preset);
  if (!reading.ok) return { kind: 'invalid', problems: reading.problems };
  const plan = planChange(standing, { preset, policy: reading.policy, document: reading.document });
  if (plan.now === undefined && plan.later === undefined) return { kind: 'unchanged' };
  const asksForPasskey =
    !policy.administratorsNeedPasskey && plan.now?.policy.administratorsNeedPasskey === true;
  const passkeys = asksForPasskey ? await passkeysOfAdministrators(app, organisationId) : undefined;
  if (passkeys?.globalAdmins.withPasskey === 0) return { kind: 'no-passkey' };
  const now = app.clock.now();
  const atOnce = plan.now === undefined ? [] : diffPolicies(policy, plan.now.policy);
  return {
    kind: 'review',
    review: {
      standing,
      atOnce,
      later: plan.later === undefined ? [] : diffPolicies((plan.now ?? standing).policy, plan.later.policy),
      takesEffectAt: new Date(now.getTime() + policy.loweringHours * 3_600_000),
      impactNow: plan.now && (await impactOf(app, organisationId, plan.now.policy)),
      impactLater: plan.later && (await impactOf(app, organisationId, plan.later.policy)),
      longerPasswords: atOnce.some(({ path }) => path.startsWith('password.') || path === 'bannedTerms'),
      passkeys: passkeys && {
        administrators: passkeys.administrators,
        authorHasOne: hasSettledPasskey(account, now),
      },
    },
  };
}
