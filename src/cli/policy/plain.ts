import { policyFor } from '../../app/recovery/facts.ts';
import { type PolicyPath, said, valueAt } from '../../domain/policy/fields.ts';
import { presets } from '../../domain/policy/policy.ts';
import { isSame } from '../../domain/policy/read.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';

/** Names are anybody's: none may steer the terminal (R60). */
export function plain(text: string): string {
  return text.replace(/\p{C}/gu, '?');
}

export function day(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Which rule says something, and where it comes from. */
export function ruleAt(account: AccountRecord, path: PolicyPath): string {
  const { organisation } = account;
  if (organisation === undefined) return `${path}, the service's own policy`;
  const changed = valueAt(organisation.policy, path) !== undefined;
  const isPreset = isSame(said(policyFor(account), path), said(presets[organisation.preset], path));
  return `${path}, ${changed && !isPreset ? 'the organisation’s own' : `preset "${organisation.preset}"`}`;
}
