import { isRecoverable, type WayGroup } from '../../domain/people/way-mask.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Person } from '../../ports/store/people.ts';
import type { AppContext } from '../context.ts';
import { everybody } from '../people-search.ts';
import { readPolicyOf } from './read.ts';

const mostNamed = 50;

/** People for whom a new policy makes the difference. */
export interface Affected {
  accounts: number;
  /** Of them, whoever has a role. */
  administrators: number;
  /** Some of them, by name. */
  people: readonly Pick<Person, 'id' | 'userId' | 'displayName'>[];
}

export interface PolicyImpact {
  /** Active people who are not frozen. */
  accounts: number;
  /** Could replace a forgotten password today, alone, and not under the new policy. */
  lockedOut: Affected;
  /** The other way round. */
  letIn: Affected;
  /** Can't today, and could not then. */
  outAnyway: number;
}

type CountedGroup = WayGroup & { people: number };

/** Whom does this lock out? Undefined if there is no such organisation. */
export async function impactOf(
  app: AppContext,
  organisationId: string,
  newPolicy: Policy,
): Promise<PolicyImpact | undefined> {
  const standing = await readPolicyOf(app, organisationId);
  if (standing === undefined) return undefined;
  const now = app.clock.now();
  const { textMessages } = app.settings;
  const groups = (await app.store.people.wayGroups(organisationId, now))
    .filter(({ frozen }) => !frozen)
    .map((group) => ({
      group,
      today: isRecoverable(group, { policy: standing.policy, textMessages }),
      under: isRecoverable(group, { policy: newPolicy, textMessages }),
    }));
  const those = (today: boolean, under: boolean) =>
    groups.filter((one) => one.today === today && one.under === under).map(({ group }) => group);
  const affected = async (of: readonly CountedGroup[]): Promise<Affected> => ({
    accounts: count(of),
    administrators: count(of.filter(({ administrator }) => administrator)),
    people: of.length === 0 ? [] : await someOf(app, organisationId, of, now),
  });
  return {
    accounts: count(groups.map(({ group }) => group)),
    lockedOut: await affected(those(true, false)),
    letIn: await affected(those(false, true)),
    outAnyway: count(those(false, false)),
  };
}

function count(groups: readonly CountedGroup[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}

async function someOf(
  app: AppContext,
  organisationId: string,
  groups: readonly WayGroup[],
  now: Date,
): Promise<Affected['people']> {
  const search = { ...everybody, organisationId, now, groups, limit: mostNamed };
  return (await app.store.people.search(search)).people;
}
