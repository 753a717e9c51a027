import type { Outbox } from '../../ports/store/outbox.ts';
import type { Db } from './database.ts';

export function outboxIn(db: Db): Outbox {
  return {
    async save({ id, to, channel, subject, text, html, sentAt }) {
      const row = { id, recipient: to, channel, subject, text, html, sent_at: sentAt };
      await db
        .insertInto('outbox_message')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    list: () =>
      db
        .selectFrom('outbox_message')
        .select(['id', 'recipient as to', 'channel', 'subject', 'text', 'html', 'sent_at as sentAt'])
        .orderBy('sent_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    async clear() {
      await db.deleteFrom('outbox_message').execute();
    },
  };
}
