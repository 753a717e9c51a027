import { sql } from 'kysely';
import type { CodeRecord, FlowInContext, FlowKind } from '../../ports/store/flows.ts';
import { type AccountRow, accountColumns, accountOf } from './accounts.ts';
import { type Db, present } from './database.ts';

/** All that a step reads before it begins, in one journey to the database: it was three, ten times a recovery. */
export async function findInContext(db: Db, id: string): Promise<FlowInContext | undefined> {
  const { rows } = await sql<FlowRow & { [Column in keyof AccountRow]: AccountRow[Column] | null }>`
    select f.kind as flow_kind, f.schema_version, f.version, f.secret_hash, f.user_id_mac, f.account_id, f.state as flow_state,
      f.created_at, f.expires_at,
      (select json_build_object('number', c.number, 'way', c.way, 'purpose', c.purpose, 'reference', c.reference,
          'tries', c.tries, 'live', c.live, 'sentAt', c.sent_at, 'expiresAt', c.expires_at)
        from code c where c.flow_id = ${id} order by c.number desc limit 1) as newest_code,
      ${accountColumns}
    from (select kind, schema_version, version, secret_hash, user_id_mac, account_id, state, created_at, expires_at
        from flow where id = ${id} limit 1) f
      left join account a on a.id = f.account_id left join organisation o on o.id = a.organisation_id`.execute(
    db,
  );
  const [row] = rows;
  return (
    row && {
      flow: {
        id,
        kind: row.flow_kind,
        schemaVersion: row.schema_version,
        version: row.version,
        secretHash: row.secret_hash,
        userIdMac: row.user_id_mac,
        accountId: present(row.account_id),
        state: row.flow_state,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      },
      account: row.id === null ? undefined : accountOf(row as AccountRow),
      newestCode: row.newest_code === null ? undefined : codeOf(row.newest_code),
    }
  );
}

interface FlowRow {
  flow_kind: FlowKind;
  schema_version: number;
  version: number;
  secret_hash: Uint8Array;
  user_id_mac: Uint8Array;
  account_id: string | null;
  flow_state: unknown;
  created_at: Date;
  expires_at: Date;
  newest_code: CodeJson | null;
}

/** A code as JSON carries it: dates are text. */
type CodeJson = Omit<CodeRecord, 'sentAt' | 'expiresAt'> & { sentAt: string; expiresAt: string };

function codeOf(json: CodeJson): CodeRecord {
  return {
    ...json,
    sentAt: new Date(json.sentAt),
    expiresAt: new Date(json.expiresAt),
  };
}
