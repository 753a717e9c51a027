import {
  diffPolicies,
  lowers,
  type PolicyChange,
  presetLowers,
  strictest,
} from '../../domain/policy/compare.ts';
import { type Policy, type Preset, policyOf } from '../../domain/policy/policy.ts';
import { documentOf } from '../../domain/policy/read.ts';

/** A policy with the preset that it changes. */
export interface Resolved {
  preset: Preset;
  policy: Policy;
  /** What is stored of it. */
  document: unknown;
}

/** What becomes of a change, and when. */
export interface PolicyPlan {
  changes: readonly PolicyChange[];
  /** The part that opens nothing; undefined if there is none. */
  now: Resolved | undefined;
  /** All of it, where part of it opens more than before. */
  later: Resolved | undefined;
}

/**
 * Raising applies at once, lowering waits: of a change that does both, the strict part does not wait for the other.
 * Threat: a stolen session of a Global admin opens the gates before the others have read of it.
 */
export function planChange(before: Resolved, after: Resolved): PolicyPlan {
  const changes = diffPolicies(before.policy, after.policy);
  const frees = presetLowers(before.preset, after.preset);
  if (!frees && !lowers(before.policy, after.policy)) {
    const isNew = changes.length > 0 || before.preset !== after.preset;
    return { changes, now: isNew ? after : undefined, later: undefined };
  }
  const preset = frees ? before.preset : after.preset;
  const document = documentOf(preset, strictest(before.policy, after.policy));
  const strict: Resolved = { preset, document, policy: policyOf(preset, document) };
  const isNew = preset !== before.preset || diffPolicies(before.policy, strict.policy).length > 0;
  return { changes, now: isNew ? strict : undefined, later: after };
}
