import { sql } from 'kysely';
import { uuidv7Floor } from '../../domain/uuidv7.ts';
import type { FlowKind, Flows } from '../../ports/store/flows.ts';
import { type Db, present, storableJson } from './database.ts';
import { findInContext } from './flow-in-context.ts';

const hour = 3_600_000;

const columns = [
  'id',
  'kind',
  'schema_version',
  'version',
  'secret_hash',
  'user_id_mac',
  'account_id',
  'state',
  'created_at',
  'expires_at',
] as const;

/** A recovery in which nothing was proved yet (`StoredRecovery`). */
const unproven = sql<boolean>`coalesce(kind = 'recovery'
  and (state #>> '{recovery,at}' = 'trouble' or state #> '{recovery,proofs}' = '[]'), false)`;

export function flowsIn(db: Db): Flows {
  return {
    async insert(flow) {
      await db
        .insertInto('flow')
        .values({
          id: flow.id,
          kind: flow.kind,
          schema_version: flow.schemaVersion,
          secret_hash: flow.secretHash,
          user_id_mac: flow.userIdMac,
          account_id: flow.accountId ?? null,
          state: storableJson(flow.state),
          created_at: flow.createdAt,
          expires_at: flow.expiresAt,
        })
        .execute();
    },

    async find(id) {
      const row = await db.selectFrom('flow').select(columns).where('id', '=', id).executeTakeFirst();
      return (
        row && {
          id: row.id,
          kind: row.kind as FlowKind,
          schemaVersion: row.schema_version,
          version: row.version,
          secretHash: row.secret_hash,
          userIdMac: row.user_id_mac,
          accountId: present(row.account_id),
          state: row.state,
          createdAt: row.created_at,
          expiresAt: row.expires_at,
        }
      );
    },

    findInContext: (id) => findInContext(db, id),

    async save(id, version, next) {
      const { numUpdatedRows } = await db
        .updateTable('flow')
        .set({
          version: version + 1,
          state: storableJson(next.state),
          expires_at: next.expiresAt,
          ...(next.secretHash && { secret_hash: next.secretHash }),
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async extend(id, version, expiresAt) {
      const { numUpdatedRows } = await db
        .updateTable('flow')
        .set({ expires_at: expiresAt })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async endOfAccount(accountId, exceptId, now) {
      // No flow outlives its hour (R15), so older partitions are not looked at; the future is for nodes' clocks.
      const { numUpdatedRows } = await db
        .updateTable('flow')
        .set({
          account_id: sql`case when ${unproven} then null else account_id end`,
          // Of an unproven one nothing changes that its browser could see.
          expires_at: sql`case when ${unproven} then expires_at else ${now}::timestamptz end`,
          version: sql`version + case when ${unproven} then 0 else 1 end`,
        })
        .where('id', '>=', uuidv7Floor(new Date(now.getTime() - hour)))
        .where('id', '<', uuidv7Floor(new Date(now.getTime() + hour)))
        .where('account_id', '=', accountId)
        .where('expires_at', '>', now)
        .$if(exceptId !== undefined, (update) => update.where('id', '<>', exceptId!))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}
