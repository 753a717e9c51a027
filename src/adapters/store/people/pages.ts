import { type RawBuilder, sql } from 'kysely';
import { countedUpTo, type PeoplePage, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition } from './conditions.ts';
import type { Limits } from './limits.ts';
import { everyOne, type Found, type Plan, type Sorted, type Walk } from './plan.ts';
import { type PersonRow, personColumns, personOf } from './rows.ts';
import { sorts } from './sorts.ts';

type FoundRow = PersonRow & { key_text: string };

export async function readPage(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  plan: Plan,
  limits: Limits,
): Promise<PeoplePage> {
  const backwards = search.from?.side === 'before';
  const { rows, total } = await rowsOf(db, search, all, plan, limits);
  const people = rows.slice(0, search.limit).map((row) => ({ ...personOf(row), key: row.key_text }));
  return {
    people: backwards ? people.reverse() : people,
    more: rows.length > search.limit,
    total: Math.min(total, countedUpTo + 1),
  };
}

interface Rows {
  /** One more than a page, if there are. */
  rows: FoundRow[];
  total: number;
}

async function rowsOf(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  plan: Plan,
  limits: Limits,
): Promise<Rows> {
  if (plan.how !== 'walk') return readSorted(db, search, plan, limits);
  const { sets, known, farthest } = plan;
  const rows = await walk(db, search, all, sets && farthest);
  if (sets !== undefined && rows.length <= search.limit) {
    return readSorted(db, search, await sets.otherwise(), limits);
  }
  return { rows, total: known ?? (await totalOf(db, search, all, sets, limits)) };
}

async function readSorted(db: Db, search: PeopleSearch, plan: Sorted, limits: Limits): Promise<Rows> {
  const rows = plan.how === 'words' ? await readHits(db, search, plan, limits) : undefined;
  return rows ?? readSet(db, search, plan.found);
}

function readSet(db: Db, search: PeopleSearch, found: Found): Promise<Rows> {
  const { beyond, order } = direction(search, sql`f.key`, sql`f.id`);
  return readFound(
    db,
    search,
    sql`found as materialized (${found()}),
      f as materialized (select id, key from found f where ${beyond} order by ${order} limit ${search.limit + 1}),
      total as (select count(*) as total from (select from found limit ${countedUpTo + 1}) c)`,
  );
}

/**
 * The first hits of words are read, and no more are remembered: a hundred thousand would not fit in the memory that
 * the server gives a sort. Undefined if people have so many words each that too few were read.
 */
async function readHits(
  db: Db,
  search: PeopleSearch,
  { hits, entries }: Extract<Sorted, { how: 'words' }>,
  { wordsEach }: Limits,
): Promise<Rows | undefined> {
  const { beyond, order } = direction(search, sql`h.key`, sql`h.id`);
  const read = (search.limit + 1) * wordsEach;
  const looked = (countedUpTo + 1) * wordsEach;
  const { rows, total } = await readFound(
    db,
    search,
    sql`f as materialized (
        select distinct id, key from (
          select id, key from (${hits}) h where ${beyond} order by ${order} limit ${read}
        ) h order by key ${wayOf(search)}, id ${wayOf(search)} limit ${search.limit + 1}
      ),
      total as (select count(*) as total from (
        select distinct id from (${hits} limit ${looked}) h limit ${countedUpTo + 1}) c)`,
  );
  const all = rows.length > search.limit || entries < read;
  return all && (total > countedUpTo || entries < looked) ? { rows, total } : undefined;
}

/** `found`: common table expressions, among them `f`, a page of `id` and `key`, and `total`. */
async function readFound(db: Db, search: PeopleSearch, found: RawBuilder<unknown>): Promise<Rows> {
  const { rows } = await sql<Omit<FoundRow, 'id'> & { id: string | null; total: number }>`
    with ${found}
    -- A text with a star: of so many different ones no plan is kept (prepared.ts).
    select t.total, page.* from total t left join (
      select f.key::text as key_text, f.key as sort_key, ${personColumns}
      from f, lateral (select * from account where id = f.id offset 0) a,
        lateral (select * from ways_at(array[f.id], ${search.now}) offset 0) w
    ) page on true order by ${direction(search, sql`page.sort_key`, sql`page.id`).order}`.execute(db);
  return { rows: rows.filter((row): row is typeof row & FoundRow => row.id !== null), total: rows[0]!.total };
}

async function walk(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  farthest: number | undefined,
): Promise<FoundRow[]> {
  const { key } = sorts[search.sort];
  const { beyond, order } = direction(search, key, sql`a.id`);
  const { rows } = await sql<FoundRow>`
    select page.* from (
      select a.sort_key::text as key_text, a.sort_key, ${personColumns} from (
        select * from (
          select a.*, ${key} as sort_key from account a
          where a.organisation_id = ${search.organisationId} and ${beyond} order by ${order}
          ${farthest === undefined ? sql`offset 0` : sql`limit ${farthest}`}
        ) a where ${everyOne(all)} limit ${search.limit + 1}
      ) a, lateral (select * from ways_at(array[a.id], ${search.now}) offset 0) w
    ) page order by ${direction(search, sql`page.sort_key`, sql`page.id`).order}`.execute(db);
  return rows;
}

/** No further than it is told. */
async function totalOf(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  sets: Walk['sets'],
  { firstLook }: Limits,
): Promise<number> {
  if (sets === undefined) {
    return count(
      db,
      sql`select from (select * from account a where a.organisation_id = ${search.organisationId}
        order by a.search_key, a.id offset 0) a where ${everyOne(all)}`,
    );
  }
  const some = await count(db, sets.some(firstLook));
  return some > countedUpTo ? some : count(db, (await sets.otherwise()).found());
}

async function count(db: Db, matching: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select counted.* from (select count(*) as total from (${matching} limit ${countedUpTo + 1}) m) counted`.execute(
    db,
  );
  return rows[0]!.total;
}

/** Rows beyond where the page begins, and their order from there on. */
function direction(search: PeopleSearch, key: RawBuilder<unknown>, id: RawBuilder<unknown>) {
  const { from } = search;
  const way = wayOf(search);
  const { type } = sorts[search.sort];
  return {
    order: sql`${key} ${way}, ${id} ${way}`,
    beyond:
      from === undefined
        ? sql`true`
        : sql`(${key}, ${id}) ${isDown(search) ? sql`<` : sql`>`} (${from.key}::${type}, ${from.id}::uuid)`,
  };
}

function isDown({ descending, from }: PeopleSearch): boolean {
  return descending !== (from?.side === 'before');
}

function wayOf(search: PeopleSearch): RawBuilder<unknown> {
  return isDown(search) ? sql`desc` : sql`asc`;
}
