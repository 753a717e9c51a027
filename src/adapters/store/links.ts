import type { OneTimeLink, OneTimeLinks } from '../../ports/store/records.ts';
import { type Db, present } from './database.ts';

const columns = [
  'purpose',
  'account_id as accountId',
  'event_at as eventAt',
  'expires_at as expiresAt',
  'used_at as usedAt',
  'method_id as methodId',
] as const;

function linkOf(
  row: Omit<OneTimeLink, 'usedAt' | 'methodId'> & { usedAt: Date | null; methodId: string | null },
): OneTimeLink {
  return { ...row, usedAt: present(row.usedAt), methodId: present(row.methodId) };
}

export function linksIn(db: Db): OneTimeLinks {
  return {
    async add(link) {
      await db
        .insertInto('one_time_link')
        .values({
          token_hash: link.tokenHash,
          purpose: link.purpose,
          account_id: link.accountId,
          event_at: link.eventAt,
          expires_at: link.expiresAt,
          method_id: link.methodId ?? null,
          made_by: link.madeBy ?? null,
        })
        .execute();
    },

    async find(tokenHash) {
      const row = await db
        .selectFrom('one_time_link')
        .select(columns)
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row && linkOf(row);
    },

    async use(tokenHash, purpose, now) {
      const row = await db
        .updateTable('one_time_link')
        .set({ used_at: now })
        .where('token_hash', '=', tokenHash)
        .where('purpose', '=', purpose)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returning(columns)
        .executeTakeFirst();
      return row && linkOf(row);
    },

    async kill(accountId, purpose, now) {
      await db
        .updateTable('one_time_link')
        .set({ used_at: now })
        .where('account_id', '=', accountId)
        .where('purpose', '=', purpose)
        .where('used_at', 'is', null)
        .execute();
    },

    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom('one_time_link')
        .where('expires_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
