import { type RawBuilder, sql } from 'kysely';
import { everyMask } from '../../../domain/people/way-mask.ts';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import type { GroupSets } from './groups.ts';
import { begins, hasWord, type Terms } from './text.ts';

/** What is asked of a person, of an account `a`. */
export interface Condition {
  holds: RawBuilder<unknown>;
  /**
   * Statement of the ids of a superset, found by an index of its own. Undefined where most people meet the condition, or
   * no index tells.
   */
  ids?: RawBuilder<unknown>;
  /** True if an id may come more than once. */
  repeats?: boolean;
  /** True if those are the very ones that meet it. */
  exact?: boolean;
}

export function conditions(
  search: PeopleSearch,
  terms: Terms | undefined,
  sets: GroupSets | undefined,
): Condition[] {
  const { organisationId } = search;
  return [
    ...(terms === undefined ? [] : textConditions(organisationId, terms)),
    ...roleConditions(search),
    ...stateConditions(search),
    ...signInConditions(search),
    ...wayConditions(search),
    ...(sets === undefined ? [] : [groupCondition(organisationId, sets)]),
  ];
}

function textConditions(organisationId: string, { words, userIds, domains }: Terms): Condition[] {
  const userIdKey = sql`(a.user_id_key collate "C")`;
  return [
    ...words.map((word) => ({
      holds: hasWord(sql`a.search_key`, word),
      ids: sql`select w.account_id as id from account_word w
        where w.organisation_id = ${organisationId} and ${begins(sql`w.word`, word.slice(0, 64))}`,
      repeats: true,
    })),
    ...userIds.map((begin) => ({
      holds: begins(userIdKey, begin),
      ids: sql`select a.id from account a
        where a.organisation_id = ${organisationId} and ${begins(userIdKey, begin)}`,
      exact: true,
    })),
    ...(domains === undefined
      ? []
      : [{ holds: sql`split_part(a.user_id_key, '@', 2) = any (${[...domains]}::text[])` }]),
  ];
}

function roleConditions({ organisationId, role }: PeopleSearch): Condition[] {
  if (role === undefined) return [];
  if (role === 'member') return [{ holds: sql`not a.administrator` }];
  return [
    {
      holds: sql`a.administrator and a.roles @> array[${role}]::text[]`,
      ids: sql`select a.id from account a where a.organisation_id = ${organisationId} and a.administrator`,
    },
  ];
}

function stateConditions({ organisationId, state }: PeopleSearch): Condition[] {
  if (state === undefined) return [];
  if (state === 'active') return [{ holds: sql`a.state = 'active' and a.frozen_at is null` }];
  const holds = state === 'disabled' ? sql`a.state = 'disabled'` : sql`a.frozen_at is not null`;
  return [
    {
      holds,
      ids: sql`select a.id from account a where a.organisation_id = ${organisationId} and ${holds}`,
      exact: true,
    },
  ];
}

function signInConditions({ organisationId, lastSignIn }: PeopleSearch): Condition[] {
  if (lastSignIn === undefined) return [];
  const at = sql`coalesce(a.last_sign_in_at, '-infinity')`;
  const holds =
    lastSignIn === 'never'
      ? sql`${at} = '-infinity'`
      : 'before' in lastSignIn
        ? sql`${at} > '-infinity' and ${at} < ${lastSignIn.before}`
        : sql`${at} >= ${lastSignIn.since}`;
  return [
    {
      holds,
      ids: sql`select a.id from account a where a.organisation_id = ${organisationId} and ${holds}`,
      exact: true,
    },
  ];
}

function wayConditions({ organisationId, ways: { held, lacking } }: PeopleSearch): Condition[] {
  if (held === 0 && lacking === 0) return [];
  const masks = everyMask.filter((mask) => (mask & held) === held && (mask & lacking) === 0);
  return [
    {
      holds: sql`(a.ways & ${held}::smallint) = ${held} and (a.ways & ${lacking}::smallint) = 0`,
      ids: ofMasks(organisationId, masks, sql`true`),
      exact: true,
    },
  ];
}

function groupCondition(
  organisationId: string,
  { members, administrators, not, also }: GroupSets,
): Condition {
  return {
    holds: sql`a.state = 'active' and (a.id = any (${also}::uuid[])
      or a.ways = any (case when a.administrator then ${administrators}::smallint[] else ${members}::smallint[] end)
        and a.id <> all (${not}::uuid[]))`,
    ids: sql`${ofMasks(organisationId, members, sql`not a.administrator and a.state = 'active'`)}
      union all ${ofMasks(organisationId, administrators, sql`a.administrator and a.state = 'active'`)}
      union all select unnest(${also}::uuid[])`,
  };
}

/** Mask by mask, and by the index of masks: of a list the server would rather read everybody. */
function ofMasks(organisationId: string, masks: readonly number[], which: RawBuilder<unknown>) {
  return sql`select a.id from unnest(${[...masks]}::smallint[]) mask, lateral (select a.id from account a
    where a.organisation_id = ${organisationId} and a.ways = mask and ${which} offset 0) a`;
}
