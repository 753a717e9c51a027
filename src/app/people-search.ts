import type { WayRules } from '../domain/people/way-mask.ts';
import { policyOf } from '../domain/policy/policy.ts';
import type { OrganisationRecord } from '../ports/store/accounts.ts';
import type { PeopleSearch } from '../ports/store/people.ts';
import type { AppContext } from './context.ts';

/** A search for everybody, to be narrowed by who asks. */
export const everybody = {
  text: '',
  role: undefined,
  state: undefined,
  lastSignIn: undefined,
  ways: { held: 0, lacking: 0 },
  groups: undefined,
  sort: 'name',
  descending: false,
  from: undefined,
} as const satisfies Omit<PeopleSearch, 'organisationId' | 'now' | 'limit'>;

/** What decides whether somebody of this organisation could get back in. */
export function wayRulesOf(
  { settings: { textMessages } }: Pick<AppContext, 'settings'>,
  { preset, policy }: Pick<OrganisationRecord, 'preset' | 'policy'>,
): WayRules {
  return { policy: policyOf(preset, policy), textMessages };
}
