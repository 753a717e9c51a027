import { getsBackIn, type WayGroup } from '../../domain/policy/impact.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Policies } from '../../ports/store/policies.ts';
import type { AppContext } from '../context.ts';
import { readPolicyOf } from './read.ts';

const mostNamed = 50;

/** People for whom a new policy makes the difference. */
export interface Affected {
  accounts: number;
  /** Of them, whoever has a role. */
  administrators: number;
  /** Some of them, by name. */
  people: Awaited<ReturnType<Policies['peopleOfGroups']>>;
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

/** Whom does this lock out? Undefined if there is no such organisation. */
export async function impactOf(
  app: AppContext,
  organisationId: string,
  newPolicy: Policy,
): Promise<PolicyImpact | undefined> {
  const standing = await readPolicyOf(app, organisationId);
  if (standing === undefined) return undefined;
  const now = app.clock.now();
  const groups = (await app.store.policies.wayGroups(organisationId, now)).map((group) => ({
    group,
    today: getsBackIn(standing.policy, group, app.settings),
    under: getsBackIn(newPolicy, group, app.settings),
  }));
  const those = (today: boolean, under: boolean) =>
    groups.filter((one) => one.today === today && one.under === under).map(({ group }) => group);
  const affected = async (of: readonly WayGroup[]): Promise<Affected> => ({
    accounts: count(of),
    administrators: count(of.filter(({ administrator }) => administrator)),
    people:
      of.length === 0 ? [] : await app.store.policies.peopleOfGroups(organisationId, of, now, mostNamed),
  });
  return {
    accounts: count(groups.map(({ group }) => group)),
    lockedOut: await affected(those(true, false)),
    letIn: await affected(those(false, true)),
    outAnyway: count(those(false, false)),
  };
}

function count(groups: readonly WayGroup[]): number {
  return groups.reduce((sum, { accounts }) => sum + accounts, 0);
}
