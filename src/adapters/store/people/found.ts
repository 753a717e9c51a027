import { type RawBuilder, sql } from 'kysely';
import { countedUpTo, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import { direction } from './order.ts';
import { type PersonRow, personColumns } from './rows.ts';

type FoundRow = PersonRow & { key_text: string };

export interface Rows {
  /** One more than a page, if there are. */
  rows: FoundRow[];
  /** No further than it is told; undefined if it was not counted. */
  total: number | undefined;
}

/** People in an order, and as many as have to be known of them: a page without a position shows the total, too. */
export function wanted({ from, limit }: PeopleSearch): number {
  return from === undefined ? Math.max(limit, countedUpTo) + 1 : limit + 1;
}

/** `found`: common table expressions, among them `f` of `id` and `key`, the page and perhaps more, and `total`. */
export async function readFound(db: Db, search: PeopleSearch, found: RawBuilder<unknown>): Promise<Rows> {
  const { rows } = await sql<Omit<FoundRow, 'id'> & { id: string | null; total: number | null }>`
    with ${found}
    -- A text with a star: of so many different ones no plan is kept (prepared.ts).
    select t.total, page.* from total t left join (
      select f.key::text as key_text, f.key as sort_key, ${personColumns}
      from (select id, key from f order by ${direction(search, sql`f.key`, sql`f.id`).order} limit ${search.limit + 1}) f,
        lateral (select * from account where id = f.id offset 0) a,
        lateral (select * from ways_at(array[f.id], ${search.now}) offset 0) w
    ) page on true order by ${direction(search, sql`page.sort_key`, sql`page.id`).order}`.execute(db);
  return {
    rows: rows.filter((row): row is typeof row & FoundRow => row.id !== null),
    total: rows[0]!.total ?? undefined,
  };
}
