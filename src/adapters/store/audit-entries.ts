import { hash, randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { commitment, saltBytes } from '../../domain/audit/event.ts';
import type { AuditEntry, AuditLog, AuditRecord } from '../../ports/store/records.ts';
import { type Db, present, storable, storableJson } from './database.ts';

export function auditIn(db: Db): AuditLog {
  return {
    async append(entries) {
      if (entries.length === 0) return;
      await sql`
        with entry as materialized (
          select nextval(pg_get_serial_sequence('audit_event', 'id')) as id, e.*
          from rows from (json_to_recordset(${JSON.stringify(entries.map(rowOf))}::json) as (at timestamptz, kind text,
            organisation_id uuid, account_id uuid, actor text, support_code text, data jsonb, commitments jsonb,
            personal json)) e
        ), event as (
          insert into audit_event (id, at, kind, organisation_id, account_id, actor, support_code, data, commitments)
          overriding system value
          select id, at, kind, organisation_id, account_id, actor, support_code, data, commitments from entry
        )
        insert into audit_personal (event_id, field, salt, value)
        select id, p.field, decode(p.salt, 'hex'), p.value
        from entry, json_to_recordset(personal) as p (field text, salt text, value text)`.execute(db);
    },

    ofAccount: (accountId, limit) =>
      read(db, sql`where e.account_id = ${accountId} order by e.at desc, e.id desc`, limit),
    latest: (limit) => read(db, sql`order by e.id desc`, limit),
  };
}

const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');

function rowOf(entry: AuditEntry) {
  const personal = Object.entries(entry.personal).map(([field, text]) => {
    const value = storable(text);
    const salt = randomBytes(saltBytes);
    return { field, value, salt: salt.toString('hex'), commitment: commitment(sha256, salt, value) };
  });
  return {
    at: entry.at,
    kind: entry.kind,
    organisation_id: entry.organisationId ?? null,
    account_id: entry.accountId ?? null,
    actor: entry.actor,
    support_code: entry.supportCode ?? null,
    data: JSON.parse(storableJson(entry.data)),
    commitments: Object.fromEntries(personal.map((one) => [one.field, one.commitment])),
    personal: personal.map(({ field, salt, value }) => ({ field, salt, value })),
  };
}

async function read(db: Db, which: RawBuilder<unknown>, limit: number): Promise<AuditRecord[]> {
  const { rows } = await sql<Omit<AuditRecord, 'supportCode'> & { supportCode: string | null }>`
    select e.id, e.at, e.kind, e.actor, e.support_code as "supportCode", e.data, e.block is not null as sealed,
      coalesce((select json_object_agg(p.field, p.value) from audit_personal p where p.event_id = e.id), '{}') as personal
    from audit_event e ${which} limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, supportCode: present(row.supportCode) }));
}
