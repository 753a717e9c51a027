import { sql } from 'kysely';
import type { OrganisationRole } from '../../../domain/roles/roles.ts';
import type { Person } from '../../../ports/store/people.ts';
import { present } from '../database.ts';

/** What `personOf` reads, of an account `a` and its ways `w` today. */
export const personColumns = sql`a.id, a.user_id, a.display_name, a.roles, a.state, a.frozen_at, a.last_sign_in_at,
  a.created_at, a.administrator, w.ways, w.second_factor`;

export interface PersonRow {
  id: string;
  user_id: string;
  display_name: string;
  roles: OrganisationRole[];
  state: 'active' | 'disabled';
  frozen_at: Date | null;
  last_sign_in_at: Date | null;
  created_at: Date;
  administrator: boolean;
  ways: number;
  second_factor: boolean;
}

export function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    userId: row.user_id,
    displayName: row.display_name,
    roles: row.roles,
    state: row.state,
    frozenAt: present(row.frozen_at),
    lastSignInAt: present(row.last_sign_in_at),
    createdAt: row.created_at,
    group: {
      ways: row.ways,
      administrator: row.administrator,
      secondFactor: row.second_factor,
      frozen: row.frozen_at !== null,
    },
  };
}
