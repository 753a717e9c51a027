import { type RawBuilder, sql } from 'kysely';
import type { PeopleSort } from '../../../domain/people/query.ts';

/** By what an account `a` is sorted: as its index has it, then by id. */
export const sorts: Readonly<Record<PeopleSort, { key: RawBuilder<unknown>; type: RawBuilder<unknown> }>> = {
  name: { key: sql`a.search_key`, type: sql`text` },
  'user-id': { key: sql`(a.user_id_key collate "C")`, type: sql`text` },
  'last-sign-in': { key: sql`coalesce(a.last_sign_in_at, '-infinity')`, type: sql`timestamptz` },
  created: { key: sql`a.created_at`, type: sql`timestamptz` },
};
