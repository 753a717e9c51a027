import type { Resets } from '../../domain/authority/decide.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import type { OrganisationRecord } from '../../ports/store/accounts.ts';

/** What this organisation lets its administrators do for others. */
export function resetsFor({ preset, policy }: OrganisationRecord): Resets {
  return policyOf(preset, policy).resets;
}
