import { type RawBuilder, sql } from 'kysely';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition, PeopleIndex } from './conditions.ts';
import type { Limits } from './limits.ts';
import { sorts } from './sorts.ts';
import { begins, hasWord } from './text.ts';

/**
 * How the people of a search are found. `set`: those that an index tells, sorted. `walk`: in the order of the sort,
 * leaving out who does not fit, until a page is full. `some` is a set to count in; `otherwise` finds out which set is the
 * smallest, for when the walk leads too far. Neither where no index tells anything.
 */
export type Plan =
  | { how: 'set'; found: Found }
  | {
      how: 'walk';
      sets: { some: Found; otherwise: () => Promise<Found> } | undefined;
      known: number | undefined;
    };

/** Statement of `id` and `key`, each person once. `most`: of no more than so many entries of the index. */
export type Found = (most?: number) => RawBuilder<unknown>;

/**
 * Looks how many entries each index has to tell, at most, and chooses. The server can't: its plans are made once, for
 * every word that may be typed (connection.ts), and it knows nothing of how masks, words and names hang together.
 */
export async function plan(
  db: Db,
  search: PeopleSearch,
  words: readonly string[],
  all: readonly Condition[],
  { setOf, wordsOf, countedAgain }: Limits,
): Promise<Plan> {
  const told = all.filter(({ index }) => index !== undefined);
  if (told.length === 0) return { how: 'walk', sets: undefined, known: undefined };
  const wordsAlone = all.length === words.length && (search.sort === 'name' || search.sort === 'user-id');
  const found = (at: number) =>
    wordsAlone ? foundInWords(search, words, at) : foundBy(told[at]!.index!, search, all);
  const most = wordsAlone ? wordsOf : setOf;
  const { at, least } = await narrowest(db, told, most);
  if (least <= most) return { how: 'set', found: found(at) };
  const otherwise = async () => found(told.length === 1 ? 0 : (await narrowest(db, told, countedAgain)).at);
  const known = all.length === 1 && told[0]!.index!.exact ? least : undefined;
  return { how: 'walk', sets: { some: found(at), otherwise }, known };
}

async function narrowest(
  db: Db,
  told: readonly Condition[],
  most: number,
): Promise<{ at: number; least: number }> {
  const counts = await count(db, told, most);
  const least = Math.min(...counts);
  // Words come first, and have the most to look up for an entry.
  return { at: counts.lastIndexOf(least), least };
}

async function count(db: Db, told: readonly Condition[], most: number): Promise<number[]> {
  const counts = told.map(
    ({ index }) => sql`(select count(*) from (select from (${index!.entries}) e limit ${most + 1}) l)`,
  );
  const { rows } = await sql<{ counts: string[] }>`
    select c.* from (select array[${sql.join(counts)}] as counts) c`.execute(db);
  return rows[0]!.counts.map(Number);
}

/** Those that the condition's index tells, as far as they meet every condition. */
function foundBy(
  index: PeopleIndex,
  { organisationId, sort }: PeopleSearch,
  all: readonly Condition[],
): Found {
  return (most) => sql`select a.id, ${sorts[sort].key} as key from (${index.accounts(most)}) a
    where a.organisation_id = ${organisationId} and ${everyOne(all)}`;
}

/** From the words' own index, without looking anybody up. */
function foundInWords({ organisationId, sort }: PeopleSearch, words: readonly string[], by: number): Found {
  const others = words.filter((_, place) => place !== by).map((word) => hasWord(sql`w.search_key`, word));
  const key = sort === 'name' ? sql`w.search_key` : sql`w.user_id_key`;
  return (most) => sql`select distinct id, key from (
    select w.account_id as id, ${key} as key from account_word w
    where w.organisation_id = ${organisationId} and ${begins(sql`w.word`, words[by]!.slice(0, 64))}
      and ${sql.join([sql`true`, ...others], sql` and `)} ${most === undefined ? sql`` : sql`limit ${most}`}) w`;
}

export function everyOne(all: readonly Condition[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...all.map(({ holds }) => sql`(${holds})`)], sql` and `);
}
