import { type RawBuilder, sql } from 'kysely';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition } from './conditions.ts';
import { sorts } from './sorts.ts';
import { begins, hasWord } from './text.ts';

/**
 * How the people of a search are found. `set`: the few that an index tells, sorted; `found` is a statement of `id` and
 * `key`, each person once. `walk`: in the order of the sort, leaving out who does not fit, until a page is full.
 */
export type Plan =
  | { how: 'set'; found: RawBuilder<unknown> }
  | { how: 'walk'; narrowest: (Condition & { count: number }) | undefined };

/**
 * Of a million people, a set costs as many look-ups as it has members, and a walk a million divided by them for each
 * row of a page: at some 7,000 they meet.
 */
const setOf = 6000;
/**
 * Hits of a word are rather sorted than walked to, even many: typed words and sorted names are the same words, so that
 * those who match may all stand at the end of the walk. What sorts them stands beside the words.
 */
const wordsOf = 40_000;

/**
 * Looks how many each index has to tell, at most, and chooses. The server can't: its plans are made once, for every word
 * that may be typed (connection.ts), and it knows nothing of how masks, words and names hang together.
 */
export async function plan(
  db: Db,
  search: PeopleSearch,
  words: readonly string[],
  all: readonly Condition[],
): Promise<Plan> {
  const told = all.filter((condition) => condition.ids !== undefined);
  if (told.length === 0) return { how: 'walk', narrowest: undefined };
  const counts = await count(db, told, words.length);
  const least = Math.min(...counts);
  const narrowest = { ...told[counts.indexOf(least)]!, count: least };
  const hits = Math.min(...counts.slice(0, words.length));
  if (hits <= wordsOf) {
    const at = counts.indexOf(hits);
    const wordsAlone = all.length === words.length && (search.sort === 'name' || search.sort === 'user-id');
    if (wordsAlone) return { how: 'set', found: foundInWords(search, words, at) };
    if (least > setOf) return { how: 'set', found: foundBy(told[at]!, search, all) };
  }
  return least <= setOf ? { how: 'set', found: foundBy(narrowest, search, all) } : { how: 'walk', narrowest };
}

/** Each no further than it matters. The words come first. */
async function count(db: Db, told: readonly Condition[], words: number): Promise<number[]> {
  const counts = told.map(
    ({ ids }, place) =>
      sql`(select count(*) from (select from (${ids!}) i limit ${(place < words ? wordsOf : setOf) + 1}) l)`,
  );
  const { rows } = await sql<{ counts: string[] }>`select array[${sql.join(counts)}] as counts`.execute(db);
  return rows[0]!.counts.map(Number);
}

/** Those of the condition's ids who meet every condition. `most`: of how many ids to look at no more. */
export function foundBy(
  { ids, repeats }: Condition,
  { organisationId, sort }: PeopleSearch,
  all: readonly Condition[],
  most?: number,
): RawBuilder<unknown> {
  const some = most === undefined ? ids! : sql`select id from (${ids!}) i limit ${most}`;
  return sql`select a.id, ${sorts[sort].key} as key from (select ${repeats ? sql`distinct` : sql``} id from (${some}) s) d,
    lateral (select * from account where id = d.id offset 0) a
    where a.organisation_id = ${organisationId} and ${everyOne(all)}`;
}

/** From the words' own index, without looking anybody up. */
function foundInWords(
  { organisationId, sort }: PeopleSearch,
  words: readonly string[],
  by: number,
): RawBuilder<unknown> {
  const others = words.filter((_, place) => place !== by).map((word) => hasWord(sql`w.search_key`, word));
  const key = sort === 'name' ? sql`w.search_key` : sql`w.user_id_key`;
  return sql`select distinct w.account_id as id, ${key} as key from account_word w
    where w.organisation_id = ${organisationId} and ${begins(sql`w.word`, words[by]!.slice(0, 64))}
      and ${sql.join([sql`true`, ...others], sql` and `)}`;
}

export function everyOne(all: readonly Condition[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...all.map(({ holds }) => sql`(${holds})`)], sql` and `);
}
