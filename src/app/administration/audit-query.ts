import { isAuditGroup, isAuditKind, kindsOf } from '../../domain/audit/groups.ts';
import { readSupportCode } from '../../domain/support-code.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AuditActor, AuditFilter } from '../../ports/store/audit-search.ts';

/** What stands in the address of a list of events, as text. */
export interface AuditQuery {
  /** An account's id. */
  person?: string | undefined;
  /** An account's id, `operator`, `system`, or `stranger`. */
  actor?: string | undefined;
  /** A kind of event, or a group of them. */
  kind?: string | undefined;
  /** UTC: `2026-03-29`, or `2026-03-29T01:30`, also with a space. */
  from?: string | undefined;
  /** The same; a day, or a minute, that still counts as a whole. */
  until?: string | undefined;
  code?: string | undefined;
}

type AuditQueryField = keyof AuditQuery;

/** What was asked for, as far as it can be understood, and the fields that can't. An empty field asks for nothing. */
export function readAuditQuery(query: AuditQuery): {
  filter: AuditFilter;
  wrong: readonly AuditQueryField[];
} {
  const filter = {
    person: read(query.person, uuid),
    actor: read(query.actor, actor),
    kinds: read(query.kind, kinds),
    from: read(query.from, (text) => moment(text)?.from),
    until: read(query.until, (text) => moment(text)?.until),
    supportCode: read(query.code, readSupportCode),
  };
  const fieldOf = { kinds: 'kind', supportCode: 'code' } as const;
  const wrong = Object.entries(filter)
    .filter(([, value]) => value === null)
    .map(([name]) => (fieldOf as Record<string, AuditQueryField>)[name] ?? (name as AuditQueryField));
  return {
    filter: Object.fromEntries(
      Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
    ),
    wrong,
  };
}

/** Undefined for what was not asked, null for what can't be understood. */
function read<T>(text: string | undefined, parse: (text: string) => T | undefined): T | undefined | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : (parse(trimmed) ?? null);
}

function uuid(text: string): string | undefined {
  const lower = text.toLowerCase();
  return isUuid(lower) ? lower : undefined;
}

function actor(text: string): AuditActor | undefined {
  if (text === 'operator' || text === 'system' || text === 'stranger') return text;
  const id = uuid(text);
  return id === undefined ? undefined : `account:${id}`;
}

function kinds(text: string): readonly string[] | undefined {
  if (isAuditGroup(text)) return kindsOf(text);
  return isAuditKind(text) ? [text] : undefined;
}

const day = 86_400_000;
const minute = 60_000;

/** A day or a minute, as its first moment and the first one after it. The log begins after 1970 and ends before 2255. */
function moment(text: string): { from: Date; until: Date } | undefined {
  const found = /^(19[7-9]\d|2[01]\d\d)-\d\d-\d\d([T ]\d\d:\d\d)?$/.exec(text);
  if (found === null) return undefined;
  const whole = found[2] === undefined ? `${text}T00:00` : text.replace(' ', 'T');
  const from = new Date(`${whole}Z`);
  // 31 April is read as 1 May.
  if (Number.isNaN(from.getTime()) || from.toISOString().slice(0, 16) !== whole) return undefined;
  return { from, until: new Date(from.getTime() + (found[2] === undefined ? day : minute)) };
}
