import type { AuditFilter } from '../../ports/store/audit-search.ts';

/** An organisation's events, of them those that a filter lets through, as conditions on `audit_event`. */
export interface Chosen {
  organisationId?: string | undefined;
  filter?: AuditFilter | undefined;
}

/** The conditions, and the values that they take from `$first` on. */
export function conditionsOf(
  { organisationId, filter = {} }: Chosen,
  first: number,
): { sql: string; values: unknown[] } {
  const asked: [condition: string, value: unknown][] = [
    ['organisation_id = ?::uuid', organisationId],
    ['account_id = ?::uuid', filter.person],
    ['actor = ?', filter.actor],
    ['kind = any(?::text[])', filter.kinds],
    ['at >= ?::timestamptz', filter.from],
    ['at < ?::timestamptz', filter.until],
    ['support_code = ?', filter.supportCode],
  ];
  const held = asked.filter(([, value]) => value !== undefined);
  return {
    sql: held.map(([condition], i) => ` and ${condition.replace('?', `$${first + i}`)}`).join(''),
    values: held.map(([, value]) => value),
  };
}
