import { type RawBuilder, sql } from 'kysely';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import { sorts } from './sorts.ts';

/** Rows beyond where the page begins, and their order from there on. */
export function direction(search: PeopleSearch, key: RawBuilder<unknown>, id: RawBuilder<unknown>) {
  const { from } = search;
  const way = isDown(search) ? sql`desc` : sql`asc`;
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
