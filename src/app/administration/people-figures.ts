import { isRecoverable } from '../../domain/people/way-mask.ts';
import type { OrganisationRecord } from '../../ports/store/accounts.ts';
import { countedUpTo } from '../../ports/store/people.ts';
import type { AppContext } from '../context.ts';
import { everybody, wayRulesOf } from '../people-search.ts';

interface PeopleFigures {
  /** Active people who could not get back in today, alone. */
  notRecoverable: number;
  /** Active people; `more` if there are more than are counted. */
  neverSignedIn: { count: number; more: boolean };
}

/** What the list of people would show, counted: the one by groups, the other as far as the list counts. */
export async function peopleFigures(
  app: AppContext,
  organisation: Pick<OrganisationRecord, 'id' | 'preset' | 'policy'>,
): Promise<PeopleFigures> {
  const now = app.clock.now();
  const organisationId = organisation.id;
  const rules = wayRulesOf(app, organisation);
  // Of the second only the total is looked at.
  const newcomers = { ...everybody, state: 'active', lastSignIn: 'never', limit: 1 } as const;
  const [groups, never] = await Promise.all([
    app.store.people.wayGroups(organisationId, now),
    app.store.people.search({ ...newcomers, organisationId, now }),
  ]);
  return {
    notRecoverable: groups
      .filter((group) => !isRecoverable(group, rules))
      .reduce((sum, { people }) => sum + people, 0),
    neverSignedIn: { count: Math.min(never.total, countedUpTo), more: never.total > countedUpTo },
  };
}
