import { type RawBuilder, sql } from 'kysely';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition, PeopleIndex } from './conditions.ts';
import type { Limits } from './limits.ts';
import { sorts } from './sorts.ts';
import { begins, hasWord } from './text.ts';

/**
 * How the people of a search are found. `set`: those that an index tells, sorted. `words`: those that the index of words
 * tells, which holds what they are sorted by; `hits` are its rows of `id` and `key`, perhaps several for a person. `walk`: in the order of the sort,
 * leaving out who does not fit, until a page is full. `some` is a set to count in; `otherwise` finds out which set is the
 * smallest, for when the walk leads too far. Neither where no index tells anything.
 */
export type Plan = Sorted | Walk;

export type Sorted =
  | { how: 'set'; found: Found }
  | { how: 'words'; hits: RawBuilder<unknown>; entries: number; found: Found };

export interface Walk {
  how: 'walk';
  /** Most people to pass by, if there is a set to fall back on. */
  farthest: number;
  sets: { some: Found; otherwise: () => Promise<Sorted> } | undefined;
  /** How many there are, as far as they were counted. */
  known: number | undefined;
}

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
  limits: Limits,
): Promise<Plan> {
  const told = all.filter(({ index }) => index !== undefined);
  if (told.length === 0) return { how: 'walk', farthest: 0, sets: undefined, known: undefined };
  const wordsAlone = all.length === words.length && (search.sort === 'name' || search.sort === 'user-id');
  const sorted = (at: number, entries: number): Sorted => {
    if (!wordsAlone) return { how: 'set', found: foundBy(told[at]!.index!, search, all) };
    const hits = hitsOf(search, words, at);
    return { how: 'words', hits, entries, found: foundInWords(hits) };
  };
  const most = wordsAlone ? limits.wordsOf : limits.setOf;
  const { at, least } = await narrowest(db, told, most);
  const smallest = sorted(at, least);
  if (least <= most) return smallest;
  const otherwise = async () => {
    if (told.length === 1) return sorted(0, Number.POSITIVE_INFINITY);
    const found = await narrowest(db, told, limits.countedAgain);
    return sorted(found.at, found.least > limits.countedAgain ? Number.POSITIVE_INFINITY : found.least);
  };
  return {
    how: 'walk',
    farthest: wordsAlone ? limits.farForWords : limits.farEnough,
    sets: { some: smallest.found, otherwise },
    known: all.length === 1 && told[0]!.index!.exact ? least : undefined,
  };
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
function hitsOf(
  { organisationId, sort }: PeopleSearch,
  words: readonly string[],
  by: number,
): RawBuilder<unknown> {
  const others = words.filter((_, place) => place !== by).map((word) => hasWord(sql`w.search_key`, word));
  const key = sort === 'name' ? sql`w.search_key` : sql`w.user_id_key`;
  return sql`select w.account_id as id, ${key} as key from account_word w
    where w.organisation_id = ${sql.lit(organisationId)} and ${begins(sql`w.word`, words[by]!.slice(0, 64))}
      and ${sql.join([sql`true`, ...others], sql` and `)}`;
}

function foundInWords(hits: RawBuilder<unknown>): Found {
  return (most) =>
    sql`select distinct id, key from (${hits} ${most === undefined ? sql`` : sql`limit ${most}`}) h`;
}

export function everyOne(all: readonly Condition[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...all.map(({ holds }) => sql`(${holds})`)], sql` and `);
}
