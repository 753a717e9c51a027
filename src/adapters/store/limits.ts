import { sql } from 'kysely';
import type { Limits } from '../../ports/store/limits.ts';
import type { Db } from './database.ts';

export function limitsIn(db: Db): Limits {
  return {
    async hit(limits, now) {
      if (limits.length === 0) return 0;
      // In the order of their keys, or two requests would wait for each other's rows for ever.
      const { rows } = await sql<{ wait: number }>`
        with asked as (
          select key, seconds, min(max) as max
          from unnest(${limits.map((limit) => limit.key)}::bytea[], ${limits.map((limit) => limit.seconds)}::int[],
            ${limits.map((limit) => limit.max)}::int[]) as t (key, seconds, max)
          group by key, seconds
        ), counted as (
          insert into request_limit as r (key, seconds, ends_at, count)
          select key, seconds, ${now}::timestamptz + make_interval(secs => seconds), 1 from asked order by key, seconds
          on conflict (key, seconds) do update set
            count = case when r.ends_at <= ${now} then 1 else r.count + 1 end,
            ends_at = case when r.ends_at <= ${now} then excluded.ends_at else r.ends_at end
          returning key, seconds, ends_at, count
        )
        select coalesce(max(ceil(extract(epoch from ends_at - ${now}::timestamptz))), 0)::int as wait
        from counted join asked using (key, seconds) where count > max`.execute(db);
      return rows[0]!.wait;
    },

    async counts(limits, now) {
      const { rows } = await sql<{ count: number }>`
        select coalesce(r.count, 0) as count
        from unnest(${limits.map(({ key }) => key)}::bytea[], ${limits.map(({ seconds }) => seconds)}::int[])
          with ordinality as asked (key, seconds, place)
        left join request_limit r on r.key = asked.key and r.seconds = asked.seconds and r.ends_at > ${now}
        order by place`.execute(db);
      return rows.map(({ count }) => count);
    },

    async burn(nonce, expiresAt) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('spent')
        .values({ nonce, expires_at: expiresAt })
        .onConflict((conflict) => conflict.column('nonce').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async sweep(now) {
      await db.deleteFrom('request_limit').where('ends_at', '<=', now).execute();
      await db.deleteFrom('spent').where('expires_at', '<=', now).execute();
    },
  };
}
