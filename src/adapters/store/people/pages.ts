import { type RawBuilder, sql } from 'kysely';
import { countedUpTo, type PeoplePage, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition } from './conditions.ts';
import type { Limits } from './limits.ts';
import { everyOne, type Found, type Plan } from './plan.ts';
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
  const { rows, total } =
    plan.how === 'set'
      ? await readSet(db, search, plan.found)
      : await walkOrSet(db, search, all, plan, limits);
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

async function walkOrSet(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  { sets, known }: Extract<Plan, { how: 'walk' }>,
  limits: Limits,
): Promise<Rows> {
  const rows = await walk(db, search, all, sets && limits.farEnough);
  if (sets !== undefined && rows.length <= search.limit) return readSet(db, search, await sets.otherwise());
  return { rows, total: known ?? (await totalOf(db, search, all, sets, limits)) };
}

async function readSet(db: Db, search: PeopleSearch, found: Found): Promise<Rows> {
  const { beyond, order } = direction(search, sql`f.key`, sql`f.id`);
  const { rows } = await sql<Omit<FoundRow, 'id'> & { id: string | null; total: number }>`
    with found as materialized (${found()}),
    f as materialized (
      select id, key from found f where ${beyond} order by ${order} limit ${search.limit + 1}
    ), total as (
      select count(*) as total from (select from found limit ${countedUpTo + 1}) c
    )
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
  sets: Extract<Plan, { how: 'walk' }>['sets'],
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
  return some > countedUpTo ? some : count(db, (await sets.otherwise())());
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
  const down = search.descending !== (from?.side === 'before');
  const way = down ? sql`desc` : sql`asc`;
  const { type } = sorts[search.sort];
  return {
    order: sql`${key} ${way}, ${id} ${way}`,
    beyond:
      from === undefined
        ? sql`true`
        : sql`(${key}, ${id}) ${down ? sql`<` : sql`>`} (${from.key}::${type}, ${from.id}::uuid)`,
  };
}
