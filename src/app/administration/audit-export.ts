import { isAbove, type OrganisationRole } from '../../domain/roles/roles.ts';
import type { AuditExportFormat, AuditExports } from '../../ports/audit-export.ts';
import type { AuditFilter } from '../../ports/store/audit-search.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { auditReader } from './audit-reader.ts';

type AuditExport =
  | {
      kind: 'export';
      /** To be read to its end or given up (`return`), at once: nobody else of the organisation exports meanwhile. */
      chunks: AsyncIterable<string>;
      fileName: string;
      /** As in a `Content-Type`. */
      mediaType: string;
    }
  | { kind: 'refused' }
  /** Somebody of the organisation, or too many of others, are at it. */
  | { kind: 'busy' };

/**
 * Exports the reader's own organisation's events. That it was exported, by whom and what, is in the log before the
 * first of it is written.
 */
export async function exportAudit(
  { app, exports }: { app: AppContext; exports: AuditExports },
  visitor: Visitor,
  { readerId, format, filter }: { readerId: string; format: AuditExportFormat; filter: AuditFilter },
): Promise<AuditExport> {
  const reader = await auditReader(app, readerId);
  if (reader === undefined || !mayExport(reader.account.roles)) return { kind: 'refused' };
  const turn = await exports.take(reader.organisation.id);
  if (turn === undefined) return { kind: 'busy' };
  const now = app.clock.now();
  try {
    const supportCode = supportCodeOf(app, visitor.visit);
    const line = lineAbout(reader.account, visitor, { at: now, supportCode, actor: 'account' });
    await app.store.audit.append([
      { ...line, accountId: undefined, kind: 'audit.exported', data: { format, ...told(filter) } },
    ]);
  } catch (error) {
    turn.leave();
    throw error;
  }
  return {
    kind: 'export',
    chunks: turn.write({ format, filter, now }),
    fileName: exportFileName(format, now),
    mediaType: format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl',
  };
}

export function exportFileName(format: AuditExportFormat, now: Date): string {
  return `audit-${now.toISOString().slice(0, 10)}.${format === 'csv' ? 'csv' : 'jsonl'}`;
}

/** All of the log leaves the house: for who reads it by office, and for Global admins. The help desk reads on the page (R77). */
export function mayExport(roles: readonly OrganisationRole[]): boolean {
  return roles.includes('auditor') || roles.some((role) => isAbove(role, 'user-admin'));
}

function told({ kinds, from, until, ...rest }: AuditFilter): Record<string, string> {
  const all = {
    ...rest,
    kinds: kinds?.join(' '),
    from: from?.toISOString(),
    until: until?.toISOString(),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}
