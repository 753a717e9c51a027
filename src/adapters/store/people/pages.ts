import { countedUpTo, type PeoplePage, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition } from './conditions.ts';
import type { Rows } from './found.ts';
import type { Limits } from './limits.ts';
import { narrowest, worthReading } from './plan.ts';
import { personOf } from './rows.ts';
import { countSet, readSet } from './set.ts';
import { wordsTellAll } from './sources.ts';
import { countAlong, walk } from './walk.ts';

export async function readPage(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  limits: Limits,
): Promise<PeoplePage> {
  const { rows, total } = await rowsOf(db, search, all, limits);
  const people = rows.slice(0, search.limit).map((row) => ({ ...personOf(row), key: row.key_text }));
  return {
    people: search.from?.side === 'before' ? people.reverse() : people,
    more: rows.length > search.limit,
    total: Math.min(total, countedUpTo + 1),
  };
}

/**
 * A small source is read whole. Otherwise the list is walked for a while, which finds enough of those who match unless
 * they are rare or all stand at its end. Then the source that costs least is read whole after all, or, if each has
 * very many, the list walked to wherever that leads.
 */
async function rowsOf(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  limits: Limits,
): Promise<Rows & { total: number }> {
  const walked = () => countAlong(db, search, all, undefined);
  const few = await narrowest(db, search, all, limits.few, limits);
  if (few === undefined) return complete(await walk(db, search, all, undefined, undefined), walked);
  if (few.cost <= limits.few) return complete(await readSet(db, search, all, few.condition, limits), never);
  const { apart } = few.condition.source;
  const only = all.length === 1 && apart !== undefined && few.entries - apart > countedUpTo;
  const known = only ? countedUpTo + 1 : undefined;

  const byWords = wordsTellAll(search) && all.some(({ source }) => source?.kind === 'words');
  const farthest = byWords ? limits.farForWords : limits.farEnough;
  const near = await walk(db, search, all, farthest, known);
  const page = near.rows.length > search.limit;
  if (page && near.total !== undefined && near.total > countedUpTo) return complete(near, never);
  if (page && search.from !== undefined) {
    const total = await countAlong(db, search, all, farthest);
    if (total > countedUpTo) return { rows: near.rows, total };
  }

  // If they go on as they began.
  const expected = (farthest * countedUpTo) / (near.total ?? 0);
  if (page && expected <= limits.worthGoingOn) {
    const on = await walk(db, search, all, Math.ceil(2 * expected), undefined);
    if (on.total !== undefined && on.total > countedUpTo) return complete(on, never);
  }

  const told = await worthReading(db, search, all, limits);
  if (told === undefined) return complete(await walk(db, search, all, undefined, known), walked);
  if (!page) return complete(await readSet(db, search, all, told, limits), never);
  return { rows: near.rows, total: await countSet(db, search, all, told) };
}

async function complete(rows: Rows, count: () => Promise<number>): Promise<Rows & { total: number }> {
  return { rows: rows.rows, total: rows.total ?? (await count()) };
}

function never(): never {
  throw new Error('a total that was not told');
}
