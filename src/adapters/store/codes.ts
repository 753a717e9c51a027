import { sql } from 'kysely';
import { triesPerCode } from '../../domain/flow/tries.ts';
import type { Codes } from '../../ports/store/flows.ts';
import type { Db } from './database.ts';

export function codesIn(db: Db): Codes {
  return {
    async replace(code) {
      await sql`
        with killed as (
          update code set live = false where flow_id = ${code.flowId} and live
        )
        insert into code (flow_id, number, way, purpose, reference, verifier, link_hash, sent_at, expires_at)
        values (${code.flowId}, ${code.number}, ${code.way}, ${code.purpose}, ${code.reference}, ${code.verifier},
          ${code.linkHash ?? null}, ${code.sentAt}, ${code.expiresAt})`.execute(db);
    },

    async guess(flowId, now) {
      return db
        .updateTable('code')
        .set({ tries: sql`tries + 1` })
        .where('flow_id', '=', flowId)
        .where('live', '=', true)
        .where('tries', '<', triesPerCode)
        .where('expires_at', '>', now)
        .where('number', '=', (eb) =>
          eb
            .selectFrom('code as newest')
            .select((inner) => inner.fn.max('newest.number').as('number'))
            .where('newest.flow_id', '=', flowId),
        )
        .returning(['number', 'purpose', 'verifier', 'tries'])
        .executeTakeFirst();
    },

    async earlier(flowId, number, now) {
      return db
        .selectFrom('code')
        .select(['number', 'purpose', 'reference', 'verifier'])
        .where('flow_id', '=', flowId)
        .where('number', '<', number)
        .where('expires_at', '>', now)
        .execute();
    },

    async consume(flowId, number) {
      const { numUpdatedRows } = await db
        .updateTable('code')
        .set({ live: false })
        .where('flow_id', '=', flowId)
        .where('number', '=', number)
        .where('live', '=', true)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async consumeByLink(flowId, linkHash, now) {
      const { numAffectedRows } =
        await sql`update code set live = false where ${liveLink(flowId, linkHash, now)}`.execute(db);
      return numAffectedRows === 1n;
    },

    async linkIsLive(flowId, linkHash, now) {
      const { rows } = await sql`select from code where ${liveLink(flowId, linkHash, now)}`.execute(db);
      return rows.length > 0;
    },

    async killAll(flowId) {
      await db
        .updateTable('code')
        .set({ live: false })
        .where('flow_id', '=', flowId)
        .where('live', '=', true)
        .execute();
    },
  };
}

function liveLink(flowId: string, linkHash: Uint8Array, now: Date) {
  return sql`flow_id = ${flowId} and link_hash = ${linkHash} and live
    and exists (select from flow where flow.id = ${flowId} and flow.expires_at > ${now})`;
}
