import { sql } from 'kysely';
import { countedUpTo, type PeopleSearch } from '../../../ports/store/people.ts';
import type { Db } from '../database.ts';
import type { Condition } from './conditions.ts';
import type { Limits } from './limits.ts';
import { type Source, wordsTellAll } from './sources.ts';

/** A condition whose source may be read. */
export type Told = Condition & { source: Source };

interface Narrowest {
  condition: Told;
  /** As far as they were counted. */
  entries: number;
  /** What reading it costs, in entries of an index that tells all; infinite if it has more than were counted. */
  cost: number;
}

/**
 * Looks how many entries each source has, up to that cost, and says which costs least. The server can't: its plans are
 * made once, for every word that may be typed (connection.ts), and it knows nothing of how masks, words and names hang
 * together. Undefined if no condition has a source.
 */
export async function narrowest(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  upTo: number,
  limits: Limits,
): Promise<Narrowest | undefined> {
  const told = toldOf(all);
  if (told.length === 0) return undefined;
  const each = told.map(({ source }) => costOfEntry(source, search, limits));
  const counts = told.map(
    ({ source }, place) =>
      sql`(select count(*) from (select from (${source.entries}) e limit ${mostOf(source, upTo / each[place]!)}) l)`,
  );
  const { rows } = await sql<{ counts: string[] }>`
    select c.* from (select array[${sql.join(counts)}] as counts) c`.execute(db);
  const found = told.map((condition, place): Narrowest => {
    const entries = Number(rows[0]!.counts[place]);
    const cost = entries * each[place]!;
    return { condition, entries, cost: entries > upTo / each[place]! ? Number.POSITIVE_INFINITY : cost };
  });
  return found.reduce((one, other) => (other.cost < one.cost ? other : one));
}

/**
 * The source to read whole where none is small: counting takes a third of what reading does, so it is only done where
 * nothing else tells. Undefined if each has very many.
 */
export async function worthReading(
  db: Db,
  search: PeopleSearch,
  all: readonly Condition[],
  limits: Limits,
): Promise<Told | undefined> {
  const told = toldOf(all);
  const rare = await rarest(db, told, limits);
  if (rare !== undefined) return rare;
  // The longest word comes first.
  const tellsAll = told.find(
    ({ source }) => source.kind === 'words' && costOfEntry(source, search, limits) === 1,
  );
  if (tellsAll !== undefined) return tellsAll;
  if (told.length === 1 && told[0]!.source.kind === 'list') return told[0];
  const least = await narrowest(db, search, all, limits.countedAgain, limits);
  return least && least.cost <= limits.countedAgain ? least.condition : undefined;
}

async function rarest(db: Db, told: readonly Told[], { rare }: Limits): Promise<Told | undefined> {
  const names = told.flatMap(({ source }) => source.partial ?? []);
  if (names.length === 0) return undefined;
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where oid = any (${names}::regclass[]) and reltuples between 0 and ${rare} order by reltuples limit 1`.execute(
    db,
  );
  return told.find(({ source }) => source.partial !== undefined && source.partial === rows[0]?.name);
}

function toldOf(all: readonly Condition[]): readonly Told[] {
  return all.filter((condition): condition is Told => condition.source !== undefined);
}

/** Far enough for the total as well: counting is cheaper than looking up. */
function mostOf({ apart }: Source, upTo: number): number {
  return Math.max(Math.ceil(upTo), countedUpTo + (apart ?? 0)) + 1;
}

function costOfEntry({ kind }: Source, search: PeopleSearch, { lookUp }: Limits): number {
  return kind === 'list' || (kind === 'words' && wordsTellAll(search)) ? 1 : lookUp;
}
