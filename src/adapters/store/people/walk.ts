import { type RawBuilder, sql } from 'kysely';
import { countedUpTo, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import { type Condition, everyOne } from './conditions.ts';
import { type Rows, readFound, wanted } from './found.ts';
import { direction } from './order.ts';
import { sorts } from './sorts.ts';
import { listed } from './sources.ts';

/**
 * Goes along the index of the sort, past who does not fit, until there are enough. `farthest`: past no more people than
 * that. `known`: the total, if only the page is looked for.
 */
export function walk(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  farthest: number | undefined,
  known: number | undefined,
): Promise<Rows> {
  const most = known === undefined ? wanted(search) : search.limit + 1;
  const total = known ?? (search.from === undefined ? sql`(select count(*) from f)` : sql`null`);
  return readFound(
    db,
    search,
    sql`f as materialized (${along(search, all, farthest)} limit ${most}), total as (select ${total}::bigint as total)`,
  );
}

/** How many there are from the start, no further than it is told. */
export async function countAlong(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  farthest: number | undefined,
): Promise<number> {
  const matching = along({ ...search, from: undefined }, all, farthest);
  const { rows } = await sql<{ total: number }>`
    select c.* from (select count(*) as total from (${matching} limit ${countedUpTo + 1}) m) c`.execute(db);
  return rows[0]!.total;
}

function along(
  search: PeopleSearch,
  all: readonly Condition[],
  farthest: number | undefined,
): RawBuilder<unknown> {
  const { key } = sorts[search.sort];
  const { beyond, order } = direction(search, key, sql`a.id`);
  return sql`select a.id, a.key from (
    select ${listed}, ${key} as key from account a
    where a.organisation_id = ${search.organisationId} and ${beyond} order by ${order}
    ${farthest === undefined ? sql`offset 0` : sql`limit ${farthest}`}
  ) a where ${everyOne(all)}`;
}
