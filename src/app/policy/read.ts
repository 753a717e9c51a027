import { type Policy, type Preset, policyOf } from '../../domain/policy/policy.ts';
import type { PolicyVersion } from '../../ports/store/policies.ts';
import type { Repositories } from '../../ports/store/store.ts';

/** An organisation's policy as page and command show it. */
export interface PolicyStanding {
  organisationId: string;
  /** As it was set up. */
  name: string;
  preset: Preset;
  /** What it changes of its preset. */
  document: unknown;
  policy: Policy;
  /** Whoever changes the policy says that they saw this one. */
  version: number;
  /** What waits, and will be in force. */
  pending: (PolicyVersion & { resolved: Policy }) | undefined;
}

/** What is in force, and what waits; undefined if there is no such organisation. */
export async function readPolicyOf(
  app: { store: Pick<Repositories, 'policies'> },
  organisationId: string,
): Promise<PolicyStanding | undefined> {
  const current = await app.store.policies.current(organisationId);
  if (current === undefined) return undefined;
  const { name, preset, policy: document, version, pending } = current;
  const policy = policyOf(preset, document);
  return {
    organisationId,
    name,
    preset,
    document,
    policy,
    version,
    // A logo never waits: whatever was in force when this was written, the one of now stays.
    pending: pending && {
      ...pending,
      resolved: { ...policyOf(pending.preset, pending.policy), logo: policy.logo },
    },
  };
}

/** What there will be: with what waits, which a change replaces. */
export function newest({ pending, policy }: PolicyStanding): Policy {
  return pending?.resolved ?? policy;
}
