import { sql } from 'kysely';
import type { HelpRequests } from '../../ports/store/records.ts';
import type { Db } from './database.ts';

export function helpIn(db: Db): HelpRequests {
  return {
    async add({ accountId, supportCode, at, sinceSeconds }) {
      const { rows } = await sql`
        with allowed as (
          insert into help_last as last (account_id, asked_at) values (${accountId}, ${at})
          on conflict (account_id) do update set asked_at = excluded.asked_at
            where last.asked_at <= excluded.asked_at - make_interval(secs => ${sinceSeconds})
          returning account_id
        )
        insert into help_request (account_id, support_code, created_at)
        select account_id, ${supportCode}, ${at} from allowed returning id`.execute(db);
      return rows.length === 1;
    },

    async takeUntold(organisationId, now) {
      const { rows } = await sql<{
        accountId: string;
        displayName: string;
        userId: string;
        supportCode: string;
        at: Date;
      }>`
        with told as (
          update help_request r set told_at = ${now} from account a
          where a.id = r.account_id and a.organisation_id = ${organisationId} and r.told_at is null
          returning a.id, a.display_name, a.user_id, r.support_code, r.created_at
        )
        select id as "accountId", display_name as "displayName", user_id as "userId",
          support_code as "supportCode", created_at as at
        from told order by created_at`.execute(db);
      return rows;
    },

    async administrators(organisationId) {
      const { rows } = await sql<{ accountId: string }>`
        select id as "accountId" from account
        where organisation_id = ${organisationId} and state = 'active' and 'global-admin' = any (roles)
        order by created_at, id`.execute(db);
      return rows;
    },

    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom('help_request')
        .where('created_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
