import { type RawBuilder, sql } from 'kysely';
import { everyMask } from '../../../domain/people/way-mask.ts';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import type { GroupSets } from './groups.ts';
import { listIndex, lookUps, ofMasks, type Source, wordIndex } from './sources.ts';
import { stands, standsNot } from './standing.ts';
import { begins, hasWord, type Terms } from './text.ts';

/** What is asked of a person, of a `listed` row `a`. */
export interface Condition {
  holds: RawBuilder<unknown>;
  /** Undefined where most people meet it, or no index tells who does. */
  source?: Source;
  /** True of one that words do not tell. */
  ofTimes?: boolean;
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
    ...(sets === undefined ? [] : [groupCondition(search, sets)]),
  ];
}

function textConditions(organisationId: string, { words, userIds, domains }: Terms): Condition[] {
  const userIdKey = sql`(a.user_id_key collate "C")`;
  return [
    ...words.map((word) => ({
      holds: hasWord(sql`a.search_key`, word),
      source: wordIndex(organisationId, word),
    })),
    ...userIds.map((begin) => ({
      holds: begins(userIdKey, begin),
      source: listIndex(organisationId, begins(userIdKey, begin)),
    })),
    ...(domains === undefined
      ? []
      : [{ holds: sql`split_part(a.user_id_key, '@', 2) = any (${[...domains]}::text[])` }]),
  ];
}

function roleConditions({ organisationId, role }: PeopleSearch): Condition[] {
  if (role === undefined) return [];
  if (role === 'member') return [{ holds: standsNot('administrator') }];
  // As the predicates of its indexes have it, one a role: a parameter would match none of them.
  const source = listIndex(
    organisationId,
    sql`${sql.lit(role)} = any (a.roles)`,
    `account_${role.replace('-', '_')}`,
  );
  return [{ holds: stands(role), source }];
}

/** As the predicates of their indexes have it. */
const rareStates = {
  disabled: sql`a.state = 'disabled'`,
  frozen: sql`a.frozen_at is not null`,
  'temporary-password': sql`a.password_expires_at is not null`,
};

function stateConditions({ organisationId, state }: PeopleSearch): Condition[] {
  if (state === undefined) return [];
  if (state === 'active') return [{ holds: standsNot('disabled', 'frozen') }];
  return [
    {
      holds: stands(state),
      source: listIndex(organisationId, rareStates[state], `account_${state.replace('-', '_')}`),
    },
  ];
}

function signInConditions({ organisationId, lastSignIn }: PeopleSearch): Condition[] {
  if (lastSignIn === undefined) return [];
  const at = sql`coalesce(a.last_sign_in_at, '-infinity')`;
  if (lastSignIn === 'never') {
    return [
      { holds: stands('never-signed-in'), source: listIndex(organisationId, sql`${at} = '-infinity'`) },
    ];
  }
  const [holds, entries] =
    'before' in lastSignIn
      ? [
          sql`a.last_sign_in_at < ${lastSignIn.before}`,
          sql`${at} > '-infinity' and ${at} < ${lastSignIn.before}`,
        ]
      : [sql`a.last_sign_in_at >= ${lastSignIn.since}`, sql`${at} >= ${lastSignIn.since}`];
  return [{ holds, ofTimes: true, source: listIndex(organisationId, entries) }];
}

function wayConditions(search: PeopleSearch): Condition[] {
  const { organisationId, groups, ways } = search;
  const { held, lacking } = ways;
  if (held === 0 && lacking === 0) return [];
  const masks = everyMask.filter(isAsked(ways));
  return [
    {
      holds: sql`(a.ways & ${held}::smallint) = ${held} and (a.ways & ${lacking}::smallint) = 0`,
      // With groups, theirs tells it as well.
      ...(groups === undefined && { source: lookUps([ofMasks(organisationId, masks, sql`true`)], 0) }),
    },
  ];
}

function isAsked({ held, lacking }: PeopleSearch['ways']) {
  return (mask: number) => (mask & held) === held && (mask & lacking) === 0;
}

function groupCondition(
  { organisationId, ways }: PeopleSearch,
  { members, administrators, not, also }: GroupSets,
): Condition {
  const member = standsNot('administrator');
  return {
    holds: sql`${standsNot('disabled')} and (
      a.ways = any (case when ${member} then ${members}::smallint[] else ${administrators}::smallint[] end)
        and ${isOneOf(not)} is not true
      or ${isOneOf(also)} is true)`,
    source: lookUps(
      [
        ofMasks(
          organisationId,
          members.filter(isAsked(ways)),
          sql`not a.administrator and a.state = 'active'`,
        ),
        ofMasks(
          organisationId,
          administrators.filter(isAsked(ways)),
          sql`a.administrator and a.state = 'active'`,
        ),
        sql`select a.* from unnest(${also}::uuid[]) also, lateral (select * from account a
          where a.id = also and a.organisation_id = ${organisationId} offset 0) a`,
      ],
      not.length,
    ),
  };
}

/** The server hashes what is selected, and would compare each of an array. `is true` keeps it from joining. */
function isOneOf(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(a.id in (select unnest(${[...ids]}::uuid[])))`;
}

export function everyOne(all: readonly Condition[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...all.map(({ holds }) => sql`(${holds})`)], sql` and `);
}
