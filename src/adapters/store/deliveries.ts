import type { Deliveries } from '../../ports/store/records.ts';
import { type Db, present, storable } from './database.ts';

export function deliveriesIn(db: Db): Deliveries {
  return {
    async record(delivery) {
      const row = {
        id: delivery.id,
        account_id: delivery.accountId ?? null,
        channel: delivery.channel,
        kind: delivery.kind,
        recipient: delivery.recipient,
        queued_at: delivery.queuedAt,
        finished_at: delivery.finishedAt,
        outcome: delivery.outcome,
        answer: storable(delivery.answer),
      };
      await db
        .insertInto('delivery')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    async ofAccount(accountId, limit) {
      const rows = await db
        .selectFrom('delivery')
        .select(['id', 'account_id as accountId', 'channel', 'kind', 'recipient', 'outcome', 'answer'])
        .select(['queued_at as queuedAt', 'finished_at as finishedAt'])
        .where('account_id', '=', accountId)
        .orderBy('queued_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, accountId: present(row.accountId) }));
    },

    async finished(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db
        .selectFrom('delivery')
        .select('id')
        .where('id', 'in', ids)
        .where('outcome', '<>', 'failed')
        .execute();
      return new Set(rows.map(({ id }) => id));
    },

    async tried(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db.selectFrom('delivery').select('id').where('id', 'in', ids).execute();
      return new Set(rows.map(({ id }) => id));
    },

    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom('delivery')
        .where('finished_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
