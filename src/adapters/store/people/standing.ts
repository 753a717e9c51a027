import { type RawBuilder, sql } from 'kysely';

/** Bits of `account.standing` (migration 12): what an index of a list tells of a person's state and roles. */
const bits = {
  disabled: 1,
  frozen: 2,
  'temporary-password': 4,
  'never-signed-in': 8,
  auditor: 16,
  'helpdesk-admin': 32,
  'user-admin': 64,
  'global-admin': 128,
  administrator: 256,
} as const;
type Standing = keyof typeof bits;

/** Of who is listed as `a`. */
export function stands(...any: readonly Standing[]): RawBuilder<unknown> {
  return sql`a.standing & ${sum(any)} <> 0`;
}

export function standsNot(...none: readonly Standing[]): RawBuilder<unknown> {
  return sql`a.standing & ${sum(none)} = 0`;
}

/** As text of the statement: of a parameter the server would have to be told the type. */
function sum(of: readonly Standing[]): RawBuilder<unknown> {
  return sql.lit(of.reduce((all, bit) => all | bits[bit], 0));
}
