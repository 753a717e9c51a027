import { sql } from 'kysely';
import type { WayGroup } from '../../../domain/people/way-mask.ts';
import type { Db } from '../database.ts';

/** Groups as `account.ways` has them, and the few people whom it does not describe today. */
export interface GroupSets {
  members: number[];
  administrators: number[];
  /** Of these groups by their mask, but not today. */
  not: string[];
  /** Of these groups today, but not by their mask. */
  also: string[];
}

interface Apart {
  id: string;
  administrator: boolean;
  /** By the mask of the account. */
  stored: number;
  /** Today. */
  ways: number;
  secondFactor: boolean;
  frozen: boolean;
}

const appBit = 8;

/** Active people whose ways today are not their mask: a method is on probation, or the account is frozen (R25, R55). */
async function apart(db: Db, organisationId: string, now: Date): Promise<readonly Apart[]> {
  const { rows } = await sql<Apart>`
    with looked_at as materialized (
      select array_agg(a.id) as ids from (
        select account_id as id from method where usable_from > ${now} and confirmed_at is not null
        union select id from account where organisation_id = ${organisationId} and frozen_at is not null
      ) l, lateral (select a.id from account a
        where a.id = l.id and a.organisation_id = ${organisationId} and a.state = 'active' offset 0) a
    )
    select w.id, a.administrator, a.ways as stored, w.ways, w.second_factor as "secondFactor",
      a.frozen_at is not null as frozen
    from looked_at, ways_at(looked_at.ids, ${now}) w, lateral (select * from account where id = w.id offset 0) a`.execute(
    db,
  );
  return rows;
}

/** What an account's mask says of it, probation and freezes apart. */
function byMask(ways: number, administrator: boolean): WayGroup {
  return { ways, administrator, secondFactor: (ways & appBit) !== 0, frozen: false };
}

function nameOf({ ways, administrator, secondFactor, frozen }: WayGroup): string {
  return [ways, administrator, secondFactor, frozen].join();
}

export async function groupSets(
  db: Db,
  organisationId: string,
  groups: readonly WayGroup[],
  now: Date,
): Promise<GroupSets> {
  const wanted = new Set(groups.map(nameOf));
  const masks = (administrator: boolean) => [
    ...new Set(
      groups
        .filter((group) => nameOf(group) === nameOf(byMask(group.ways, administrator)))
        .map(({ ways }) => ways),
    ),
  ];
  const sets: GroupSets = { members: masks(false), administrators: masks(true), not: [], also: [] };
  for (const person of await apart(db, organisationId, now)) {
    const before = wanted.has(nameOf(byMask(person.stored, person.administrator)));
    const today = wanted.has(nameOf(person));
    if (before && !today) sets.not.push(person.id);
    if (today && !before) sets.also.push(person.id);
  }
  return sets;
}

export async function wayGroups(
  db: Db,
  organisationId: string,
  now: Date,
): Promise<(WayGroup & { people: number })[]> {
  const { rows } = await sql<{ ways: number; administrator: boolean; people: number }>`
    select ways, administrator, count(*) as people from account
    where organisation_id = ${organisationId} and state = 'active' group by ways, administrator`.execute(db);
  const counted = new Map<string, WayGroup & { people: number }>();
  const count = (group: WayGroup, people: number) => {
    const known = counted.get(nameOf(group)) ?? { ...group, people: 0 };
    counted.set(nameOf(group), { ...known, people: known.people + people });
  };
  for (const { ways, administrator, people } of rows) count(byMask(ways, administrator), people);
  for (const { stored, ways, administrator, secondFactor, frozen } of await apart(db, organisationId, now)) {
    count(byMask(stored, administrator), -1);
    count({ ways, administrator, secondFactor, frozen }, 1);
  }
  return [...counted.values()].filter(({ people }) => people > 0);
}
