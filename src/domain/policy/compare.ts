import { tree } from './document.ts';
import { fields, type PolicyPath, said } from './fields.ts';
import type { Policy, Preset } from './presets.ts';
import { hasEnoughWays, isSame } from './read.ts';

/** One decision that two policies take differently. */
export interface PolicyChange {
  path: PolicyPath;
  before: unknown;
  after: unknown;
  /** True if it opens more than before. */
  lowers: boolean;
}

/** What changes from one policy to another, in the order of the page. */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  return fields.flatMap(({ path, opens }) => {
    const [was, is] = [said(before, path), said(after, path)];
    return isSame(was, is) ? [] : [{ path, before: was, after: is, lowers: opens(was, is) }];
  });
}

/** True if a change opens more than before, in whatever else it closes. Such a change waits, and all administrators are told. */
export function lowers(before: Policy, after: Policy): boolean {
  return diffPolicies(before, after).some((change) => change.lowers);
}

/** That somebody may now reset for another is a lowering by itself, whatever the document says of resets. */
export function presetLowers(before: Preset, after: Preset): boolean {
  return before === 'self-service-only' && after !== 'self-service-only';
}

/**
 * What of a change can be had at once: `after` where it opens no more than `before`. Where one way takes the place of
 * another, the old one stays until the new one comes: else nobody had enough of them meanwhile, and taking that back
 * would wait as well.
 */
export function strictest(before: Policy, after: Policy): Policy {
  const strict = tree(
    fields.map(({ path, opens }) => {
      const [was, is] = [said(before, path), said(after, path)];
      return [path, opens(was, is) ? was : is] as const;
    }),
  ) as unknown as Policy;
  return hasEnoughWays(strict) ? strict : { ...strict, ways: before.ways };
}
