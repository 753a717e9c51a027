import type { AccessPasses } from '../../ports/store/access-passes.ts';
import type { Db } from './database.ts';

export function accessPassesIn(db: Db): AccessPasses {
  return {
    async make({ accountId, hash, madeBy, approvedBy, at, expiresAt }) {
      const pass = {
        hash,
        made_by: madeBy,
        approved_by: approvedBy ?? null,
        created_at: at,
        expires_at: expiresAt,
        used_at: null,
      };
      await db
        .insertInto('access_pass')
        .values({ account_id: accountId, ...pass })
        .onConflict((conflict) => conflict.column('account_id').doUpdateSet(pass))
        .execute();
    },

    async matches(accountId, hash, now) {
      const row = await db
        .selectFrom('access_pass')
        .select('account_id')
        .where('account_id', '=', accountId)
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row !== undefined;
    },

    async use(accountId, hash, now) {
      const { numUpdatedRows } = await db
        .updateTable('access_pass')
        .set({ used_at: now })
        .where('account_id', '=', accountId)
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async end(accountId) {
      const { numDeletedRows } = await db
        .deleteFrom('access_pass')
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}
