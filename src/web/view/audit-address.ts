import type { AuditQuery } from '../../app/administration/audit-query.ts';

/** Where these events are listed. A support code alone leads to its story. */
export function auditAddress(query: AuditQuery, place?: string): string {
  const asked = Object.entries({ ...query, at: place }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return asked.length === 0 ? '/admin/audit' : `/admin/audit?${new URLSearchParams(asked)}`;
}
