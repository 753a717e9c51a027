import { sql } from 'kysely';
import type { Guards, PasswordGuardRecord } from '../../ports/store/limits.ts';
import { type Db, present } from './database.ts';

/** Wrong passwords that are remembered, so that a phone which keeps sending one of them locks nobody out. */
const remembered = 10;

export function guardsIn(db: Db): Guards {
  return {
    async password(key) {
      const row = await db
        .selectFrom('password_guard')
        .select(['failures', 'blocked_until', 'recent'])
        .where('key', '=', key)
        .executeTakeFirst();
      return row && recordOf(row);
    },

    async countWrongPassword(key, tag, now, { threshold, waits }) {
      const blockedAfter = (failures: ReturnType<typeof sql>) => sql`
        case when ${failures} >= ${threshold}::int then ${now}::timestamptz + make_interval(
          secs => (${waits}::float8[])[least(${failures} - ${threshold}::int + 1, ${waits.length}::int)]) end`;
      const { rows } = await sql<GuardRow>`
        insert into password_guard as g (key, failures, blocked_until, recent, updated_at)
        values (${key}, 1, ${blockedAfter(sql`1`)}, array[${tag}::int], ${now})
        on conflict (key) do update set
          failures = g.failures + 1,
          blocked_until = greatest(g.blocked_until, ${blockedAfter(sql`(g.failures + 1)`)}),
          recent = (g.recent || ${tag}::int)[greatest(cardinality(g.recent) + 2 - ${remembered}, 1):],
          updated_at = ${now}
        where ${tag}::int <> all (g.recent)
        returning failures, blocked_until, recent`.execute(db);
      if (rows[0]) return { ...recordOf(rows[0]), counted: true };
      const uncounted = (await this.password(key)) ?? { failures: 0, blockedUntil: undefined, recent: [] };
      return { ...uncounted, counted: false };
    },

    async forgiveOne(key, { threshold }) {
      // Its tag stays among the recent ones: sent again, it is not counted again.
      await db
        .updateTable('password_guard')
        .set({
          failures: sql`greatest(failures - 1, 0)`,
          blocked_until: sql`case when failures - 1 >= ${threshold}::int then blocked_until end`,
        })
        .where('key', '=', key)
        .execute();
    },

    async clearPassword(keys) {
      if (keys.length === 0) return 0;
      const { numDeletedRows } = await db
        .deleteFrom('password_guard')
        .where('key', 'in', keys)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async block(key, until, now) {
      await db
        .insertInto('password_guard')
        .values({ key, blocked_until: until, updated_at: now })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ blocked_until: until, updated_at: now }),
        )
        .execute();
    },

    async countCode(key, now) {
      const { failures } = await db
        .insertInto('authenticator_guard')
        .values({ key, failures: 1, updated_at: now })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ failures: sql`authenticator_guard.failures + 1`, updated_at: now }),
        )
        .returning('failures')
        .executeTakeFirstOrThrow();
      return failures - 1;
    },

    async clearCodes(key) {
      await db.deleteFrom('authenticator_guard').where('key', '=', key).execute();
    },

    async sweep({ passwords, codes }) {
      await db
        .deleteFrom('password_guard')
        .where('updated_at', '<', passwords)
        .where((eb) => eb.or([eb('blocked_until', 'is', null), eb('blocked_until', '<', passwords)]))
        .execute();
      await db.deleteFrom('authenticator_guard').where('updated_at', '<', codes).execute();
    },
  };
}

interface GuardRow {
  failures: number;
  blocked_until: Date | null;
  recent: readonly number[];
}

function recordOf(row: GuardRow): PasswordGuardRecord {
  return { failures: row.failures, blockedUntil: present(row.blocked_until), recent: row.recent };
}
