import { type RawBuilder, sql } from 'kysely';
import type { PeopleSearch } from '../../../ports/store/people.ts';
import { begins } from './text.ts';

/** Where people who may meet a condition stand together. */
export interface Source {
  /** Statement with a row for each entry: how many there are is found out there alone. */
  entries: RawBuilder<unknown>;
  /** Statement of `listed` rows; they may be more than meet the condition, and of `words` the same person more than once. */
  rows: RawBuilder<unknown>;
  /**
   * `list`: the index tells all that is listed. `look-up`: everybody in it is looked up. `words`: their index tells all
   * but the times, so that it depends on the search whether anybody is looked up.
   */
  kind: 'list' | 'look-up' | 'words';
  /** Name of an index that has only these entries: of its size the server keeps a figure. */
  partial?: string | undefined;
  /** How many of the entries do not meet the condition, at most; undefined if a person may have several, or that is not known. */
  apart: number | undefined;
  /** True if every entry meets the condition. */
  sure: boolean;
}

/** Of an account `a`: by this are people filtered and sorted, and each index of a list has all of it. */
export const listed = sql`a.id, a.search_key, a.user_id_key, a.created_at, a.last_sign_in_at, a.ways, a.standing`;

/** `holds` as an index has it, `partial` if one is only of those. The organisation as text of the statement: with it the server knows how large it is. */
export function listIndex(organisationId: string, holds: RawBuilder<unknown>, partial?: string): Source {
  const from = sql`from account a where a.organisation_id = ${sql.lit(organisationId)} and ${holds}`;
  return {
    entries: sql`select ${from}`,
    rows: sql`select ${listed} ${from}`,
    kind: 'list',
    partial,
    apart: 0,
    sure: true,
  };
}

/** `parts`: statements of accounts, all but `apart` of whom meet the condition. */
export function lookUps(parts: readonly RawBuilder<unknown>[], apart: number): Source {
  const rows = sql`select ${listed} from (${sql.join(parts, sql` union all `)}) a offset 0`;
  return { entries: sql`select from (${rows}) e`, rows, kind: 'look-up', apart, sure: apart === 0 };
}

/** Mask by mask, and by the index of masks: with a list of them the server would rather read everybody. */
export function ofMasks(organisationId: string, masks: readonly number[], which: RawBuilder<unknown>) {
  return sql`select a.* from unnest(${[...masks]}::smallint[]) mask, lateral (select * from account a
    where a.organisation_id = ${organisationId} and a.ways = mask and ${which} offset 0) a`;
}

export function wordIndex(organisationId: string, word: string): Source {
  const from = sql`from account_word a
    where a.organisation_id = ${sql.lit(organisationId)} and ${begins(sql`a.word`, word.slice(0, 64))}`;
  return {
    entries: sql`select ${from}`,
    rows: sql`select a.account_id as id, a.search_key, a.user_id_key, a.ways, a.standing ${from}`,
    kind: 'words',
    apart: undefined,
    sure: word.length <= 64,
  };
}

/** True if the rows of words tell all that the search asks, and what it sorts by. */
export function wordsTellAll({ sort, lastSignIn }: PeopleSearch): boolean {
  return (sort === 'name' || sort === 'user-id') && (lastSignIn === undefined || lastSignIn === 'never');
}
