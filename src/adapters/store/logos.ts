import { sql } from 'kysely';
import type { Logos } from '../../ports/store/logos.ts';
import type { Db } from './database.ts';

export function logosIn(db: Db): Logos {
  return {
    async put({ sha256, width, height, png }, now) {
      await db
        .insertInto('logo')
        .values({ sha256: Buffer.from(sha256, 'hex'), width, height, png, named_at: now })
        .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ named_at: now }))
        .execute();
    },

    // Changes the row: a sweep that goes on at the same time waits for it, and then sees that it was named.
    async name({ sha256, width, height }, now) {
      const { numUpdatedRows } = await db
        .updateTable('logo')
        .set({ named_at: now })
        .where('sha256', '=', Buffer.from(sha256, 'hex'))
        .where('width', '=', width)
        .where('height', '=', height)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async has({ sha256, width, height }) {
      const row = await db
        .selectFrom('logo')
        .select('width')
        .where('sha256', '=', Buffer.from(sha256, 'hex'))
        .where('width', '=', width)
        .where('height', '=', height)
        .executeTakeFirst();
      return row !== undefined;
    },

    async find(sha256) {
      const row = await db
        .selectFrom('logo')
        .select('png')
        .where('sha256', '=', Buffer.from(sha256, 'hex'))
        .executeTakeFirst();
      return row?.png;
    },

    async sweep(before) {
      await sql`
        delete from logo where named_at < ${before} and encode(sha256, 'hex') not in (
          select policy #>> '{logo,sha256}' from organisation where policy #>> '{logo,sha256}' is not null
          union all
          select policy #>> '{logo,sha256}' from policy_version
            where state = 'pending' and policy #>> '{logo,sha256}' is not null)`.execute(db);
    },
  };
}
