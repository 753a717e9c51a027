import { type RawBuilder, sql } from 'kysely';
import type { Overview, RecoveryCounts, Undelivered } from '../../ports/store/overview.ts';
import type { Db } from './database.ts';

export function overviewIn(db: Db): Overview {
  return {
    async recoveries(organisationId, since) {
      const kinds = ['recovery.begun', 'recovery.stuck', 'recovery.completed'];
      const { rows } = await sql<{ kind: string; outcome: string | null; events: number }>`
        select e.kind, case when e.kind = 'recovery.completed' then e.data->>'outcome' end as outcome, count(*) as events
        from ${eventsOf(organisationId, kinds, since)} group by 1, 2`.execute(db);
      return recoveryCounts(rows);
    },

    async lockedOut(organisationId, since) {
      const { rows } = await sql<{ people: number }>`
        select count(distinct e.account_id) as people
        from ${eventsOf(organisationId, ['sign-in.blocked'], since)}`.execute(db);
      return rows[0]!.people;
    },

    async notDelivered(organisationId, since) {
      const { rows } = await sql<{ messages: number }>`
        with failed as materialized (${undelivered(since)})
        select count(*) as messages from failed d join account a on a.id = d.account_id
        where ${of(organisationId)}`.execute(db);
      return rows[0]!.messages;
    },

    async undelivered(organisationId, since, limit) {
      const { rows } = await sql<Omit<Undelivered, 'person'> & Undelivered['person']>`
        with failed as materialized (${undelivered(since)})
        select a.id, a.display_name as display, a.user_id as "userId", d.channel, d.kind, d.recipient,
          d.finished_at as at, d.outcome, d.answer
        from failed d join account a on a.id = d.account_id
        where ${of(organisationId)} order by d.finished_at desc, d.id desc limit ${sql.lit(limit)}`.execute(
        db,
      );
      return rows.map(({ id, display, userId, ...message }) => ({
        person: { id, display, userId },
        ...message,
      }));
    },
  };
}

/**
 * By the index of kinds, in which the sort of actor stands before the time. `offset 0` keeps the subquery one: joined
 * with the list of kinds, all events of the time would be read to find a few.
 */
function eventsOf(organisationId: string, kinds: readonly string[], since: Date): RawBuilder<unknown> {
  return sql`unnest(${kinds}::text[]) as asked (kind)
    cross join unnest('{ac,op,st,sy}'::text[]) as sort
    cross join lateral (
      select kind, account_id, data from audit_event
      where organisation_id = ${organisationId}::uuid and kind = asked.kind and left(actor, 2) = sort
        and at >= ${since} offset 0
    ) e`;
}

function recoveryCounts(
  rows: readonly { kind: string; outcome: string | null; events: number }[],
): RecoveryCounts {
  const sum = (kind: string) =>
    rows.filter((row) => row.kind === kind).reduce((all, { events }) => all + events, 0);
  const completed = rows.filter(({ kind }) => kind === 'recovery.completed');
  return {
    begun: sum('recovery.begun'),
    stuck: sum('recovery.stuck'),
    completed: Object.fromEntries(completed.map(({ outcome, events }) => [outcome ?? 'unknown', events])),
  };
}

/** Of everybody: few, and each one's account is looked up by its id. */
function undelivered(since: Date): RawBuilder<unknown> {
  return sql`select id, account_id, channel, kind, recipient, finished_at, outcome, answer from delivery
    where outcome in ('failed', 'refused') and finished_at >= ${since}`;
}

function of(organisationId: string): RawBuilder<unknown> {
  return sql`a.organisation_id is not distinct from ${organisationId}::uuid`;
}
