import { sql } from 'kysely';
import type { Devices } from '../../ports/store/sessions.ts';
import type { Db } from './database.ts';

/**
 * Known devices of one account; the one seen longest ago makes room (ours). Each has tries of its own, and each sign-in
 * without the cookie makes one more. Threat: whoever knew the password once comes back with hundreds (R18).
 */
const mostDevices = 10;

export function devicesIn(db: Db): Devices {
  return {
    async remember(accountId, idHash, now) {
      await db
        .insertInto('device')
        .values({ account_id: accountId, id_hash: idHash, created_at: now, last_seen_at: now })
        .onConflict((conflict) =>
          conflict.columns(['account_id', 'id_hash']).doUpdateSet({ last_seen_at: now }),
        )
        .execute();
      await sql`
        delete from device where account_id = ${accountId} and id_hash in (
          select id_hash from device where account_id = ${accountId} and id_hash <> ${idHash}
          order by last_seen_at desc, created_at desc offset ${mostDevices - 1})`.execute(db);
    },

    async isKnown(accountId, idHash) {
      const row = await db
        .selectFrom('device')
        .select('id_hash')
        .where('account_id', '=', accountId)
        .where('id_hash', '=', idHash)
        .executeTakeFirst();
      return row !== undefined;
    },

    async forgetAll(accountId) {
      await db.deleteFrom('device').where('account_id', '=', accountId).execute();
    },

    async list(accountId) {
      const rows = await db
        .selectFrom('device')
        .select('id_hash')
        .where('account_id', '=', accountId)
        .execute();
      return rows.map((row) => row.id_hash);
    },

    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom('device')
        .where('last_seen_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
