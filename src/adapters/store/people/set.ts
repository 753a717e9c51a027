import { type RawBuilder, sql } from 'kysely';
import { countedUpTo, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import { type Condition, everyOne } from './conditions.ts';
import { type Rows, readFound, wanted } from './found.ts';
import type { Limits } from './limits.ts';
import { direction } from './order.ts';
import type { Told } from './plan.ts';
import { sorts } from './sorts.ts';
import { listed, wordsTellAll } from './sources.ts';

/** Reads a source whole, and sorts who meets every condition. */
export async function readSet(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  told: Told,
  limits: Limits,
): Promise<Rows> {
  const hits = told.source.kind === 'words' && wordsTellAll(search);
  const rows = hits
    ? await readHits(db, search, hitsOf(search, all, told), besides(all, told).length > 0, limits)
    : undefined;
  return rows ?? readMatching(db, search, matching(search, all, told));
}

/** How many of a source meet every condition, no further than it is told. */
export async function countSet(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  told: Told,
): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select c.* from (${countOf(matching(search, all, told))}) c`.execute(db);
  return rows[0]!.total;
}

function countOf(statement: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select count(*) as total from (select from (${statement}) m limit ${countedUpTo + 1}) c`;
}

function readMatching(db: Db, search: PeopleSearch, statement: RawBuilder<unknown>): Promise<Rows> {
  const { beyond, order } = direction(search, sql`m.key`, sql`m.id`);
  const total =
    search.from === undefined
      ? sql`select least(count(*), ${countedUpTo + 1}) as total from f`
      : countOf(statement);
  return readFound(
    db,
    search,
    sql`f as materialized (select id, key from (${statement}) m where ${beyond} order by ${order} limit ${wanted(search)}),
      total as (${total})`,
  );
}

/** Statement of `id` and `key` of who meets every condition, each once. */
function matching(search: PeopleSearch, all: readonly Condition[], told: Told): RawBuilder<unknown> {
  const { key } = sorts[search.sort];
  const { kind, rows } = told.source;
  if (kind !== 'words')
    return sql`select a.id, ${key} as key from (${rows}) a where ${everyOne(besides(all, told))}`;
  if (wordsTellAll(search)) return sql`select distinct id, key from (${hitsOf(search, all, told)}) h`;
  const told2 = besides(all, told).filter(({ ofTimes }) => !ofTimes);
  return sql`select a.id, ${key} as key from (select distinct a.id from (${rows}) a where ${everyOne(told2)}) h,
    lateral (select ${listed} from account a
      where a.id = h.id and a.organisation_id = ${search.organisationId} offset 0) a
    where ${everyOne(all)}`;
}

/** From the words' own index, without looking anybody up; perhaps several for a person. */
function hitsOf(search: PeopleSearch, all: readonly Condition[], told: Told): RawBuilder<unknown> {
  return sql`select a.id, ${sorts[search.sort].key} as key from (${told.source.rows}) a
    where ${everyOne(besides(all, told))}`;
}

function besides(all: readonly Condition[], told: Told): readonly Condition[] {
  return told.source.sure ? all.filter((condition) => condition !== told) : all;
}

/**
 * The first hits of words are read, and no more are remembered: a hundred thousand would not fit in the memory that
 * the server gives a sort. Undefined if people have so many words each that too few were read.
 */
async function readHits(
  db: Db,
  search: PeopleSearch,
  hits: RawBuilder<unknown>,
  filtered: boolean,
  { wordsEach }: Limits,
): Promise<Rows | undefined> {
  const { beyond, order } = direction(search, sql`h.key`, sql`h.id`);
  const looked = (countedUpTo + 1) * wordsEach;
  // Few of those that are left by other conditions: all of them at once, rather than their number in a second look.
  const read = filtered ? Math.max(looked, (search.limit + 1) * wordsEach) : (search.limit + 1) * wordsEach;
  const found = await readFound(
    db,
    search,
    sql`head as materialized (select id, key from (${hits}) h where ${beyond} order by ${order} limit ${read}),
      f as materialized (select distinct id, key from head),
      looked as materialized (select id from (${hits}) h limit ${looked}),
      -- Not told unless every one was read, or enough.
      total as (select case
        when (select count(*) from head) = ${read} and (select count(*) from f) <= ${search.limit} then null
        when ${search.from === undefined} and (select count(*) from head) < ${read} then (select count(*) from f)
        else (select case when total > ${countedUpTo} or (select count(*) from looked) < ${looked} then total end
          from (select count(*) as total from (select distinct id from looked limit ${countedUpTo + 1}) c) c)
        end as total)`,
  );
  return found.total === undefined ? undefined : found;
}
