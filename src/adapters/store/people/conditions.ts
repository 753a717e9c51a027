import { type RawBuilder, sql } from 'kysely';
import { everyMask } from '../../../domain/people/way-mask.ts';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import type { GroupSets } from './groups.ts';
import { begins, hasWord, type Terms } from './text.ts';

/** What is asked of a person, of an account `a`. */
export interface Condition {
  holds: RawBuilder<unknown>;
  /** Undefined where most people meet it, or no index tells who does. */
  index?: PeopleIndex;
}

export interface PeopleIndex {
  /** Statement with a row for each entry of the index: how many there are is found out there alone. */
  entries: RawBuilder<unknown>;
  /** Statement of the accounts; they may be more than meet the condition. `most`: no further than so many entries. */
  accounts(most?: number): RawBuilder<unknown>;
  /** True if the accounts are the very ones that meet the condition, an entry each. */
  exact: boolean;
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
      index: wordIndex(sql`select w.account_id as id from account_word w
        where w.organisation_id = ${organisationId} and ${begins(sql`w.word`, word.slice(0, 64))}`),
    })),
    ...userIds.map((begin) => ({
      holds: begins(userIdKey, begin),
      index: accountIndex(organisationId, begins(userIdKey, begin)),
    })),
    ...(domains === undefined
      ? []
      : [{ holds: sql`split_part(a.user_id_key, '@', 2) = any (${[...domains]}::text[])` }]),
  ];
}

function roleConditions({ organisationId, role }: PeopleSearch): Condition[] {
  if (role === undefined) return [];
  if (role === 'member') return [{ holds: sql`not a.administrator` }];
  // As the predicates of its indexes have it, one a role: a parameter would match none of them.
  const holds = sql`${sql.lit(role)} = any (a.roles)`;
  return [{ holds, index: accountIndex(organisationId, holds) }];
}

/** As the predicates of their indexes have it. */
const rareStates = {
  disabled: sql`a.state = 'disabled'`,
  frozen: sql`a.frozen_at is not null`,
  'temporary-password': sql`a.password_expires_at is not null`,
};

function stateConditions({ organisationId, state }: PeopleSearch): Condition[] {
  if (state === undefined) return [];
  if (state === 'active') return [{ holds: sql`a.state = 'active' and a.frozen_at is null` }];
  const holds = rareStates[state];
  return [{ holds, index: accountIndex(organisationId, holds) }];
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
  return [{ holds, index: accountIndex(organisationId, holds) }];
}

function wayConditions({ organisationId, ways: { held, lacking } }: PeopleSearch): Condition[] {
  if (held === 0 && lacking === 0) return [];
  const masks = everyMask.filter((mask) => (mask & held) === held && (mask & lacking) === 0);
  return [
    {
      holds: sql`(a.ways & ${held}::smallint) = ${held} and (a.ways & ${lacking}::smallint) = 0`,
      index: maskIndex([ofMasks(organisationId, masks, sql`true`)], true),
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
    index: maskIndex(
      [
        ofMasks(organisationId, members, sql`not a.administrator and a.state = 'active'`),
        ofMasks(organisationId, administrators, sql`a.administrator and a.state = 'active'`),
        sql`select a.* from unnest(${also}::uuid[]) also, lateral (select * from account where id = also offset 0) a`,
      ],
      not.length === 0,
    ),
  };
}

/** Mask by mask, and by the index of masks: with a list of them the server would rather read everybody. */
function ofMasks(organisationId: string, masks: readonly number[], which: RawBuilder<unknown>) {
  return sql`select a.* from unnest(${[...masks]}::smallint[]) mask, lateral (select * from account a
    where a.organisation_id = ${organisationId} and a.ways = mask and ${which} offset 0) a`;
}

function maskIndex(parts: readonly RawBuilder<unknown>[], exact: boolean): PeopleIndex {
  const accounts = sql.join(parts, sql` union all `);
  return { entries: sql`select id from (${accounts}) e`, accounts: (most) => limited(accounts, most), exact };
}

/** The organisation as text of the statement: with it the server knows how large it is, and joins two indexes for two conditions. */
function accountIndex(organisationId: string, holds: RawBuilder<unknown>): PeopleIndex {
  const from = sql`from account a where a.organisation_id = ${sql.lit(organisationId)} and ${holds}`;
  return {
    entries: sql`select ${from}`,
    accounts: (most) =>
      most === undefined ? sql`select a.* ${from}` : sql`select a.* ${from} limit ${most}`,
    exact: true,
  };
}

function wordIndex(ids: RawBuilder<unknown>): PeopleIndex {
  return {
    entries: ids,
    accounts: (most) => sql`select a.* from (select distinct id from (${limited(ids, most)}) w) w,
      lateral (select * from account where id = w.id offset 0) a`,
    exact: false,
  };
}

/** `offset 0` keeps the server from looking for another way. */
function limited(statement: RawBuilder<unknown>, most: number | undefined) {
  return most === undefined
    ? sql`select * from (${statement}) s offset 0`
    : sql`select * from (${statement}) s limit ${most}`;
}
