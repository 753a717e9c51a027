import { isRecoverable } from '../../domain/people/way-mask.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import type { OrganisationRecord } from '../../ports/store/accounts.ts';
import { countedUpTo } from '../../ports/store/people.ts';
import type { AppContext } from '../context.ts';

export interface PeopleFigures {
  /** Active people who could not get back in today, alone. */
  notRecoverable: number;
  /** Active people; `more` if there are more than are counted. */
  neverSignedIn: { count: number; more: boolean };
}

/** What the list of people would show, counted: the one by groups, the other as far as the list counts. */
export async function peopleFigures(
  app: AppContext,
  { id, preset, policy }: Pick<OrganisationRecord, 'id' | 'preset' | 'policy'>,
): Promise<PeopleFigures> {
  const now = app.clock.now();
  const rules = { policy: policyOf(preset, policy), textMessages: app.settings.textMessages };
  const [groups, never] = await Promise.all([
    app.store.people.wayGroups(id, now),
    app.store.people.search({ ...everybody, organisationId: id, now, state: 'active', lastSignIn: 'never' }),
  ]);
  return {
    notRecoverable: groups
      .filter((group) => !isRecoverable(group, rules))
      .reduce((sum, { people }) => sum + people, 0),
    neverSignedIn: { count: Math.min(never.total, countedUpTo), more: never.total > countedUpTo },
  };
}

/** One row: only the total is looked at. */
const everybody = {
  text: '',
  role: undefined,
  ways: { held: 0, lacking: 0 },
  groups: undefined,
  sort: 'name',
  descending: false,
  from: undefined,
  limit: 1,
} as const;
