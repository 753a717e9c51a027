import { sql } from 'kysely';
import type {
  Cursor,
  DecidedRequest,
  HelpOutcome,
  HelpRequest,
  HelpRequests,
} from '../../ports/store/help.ts';
import { type Db, present } from './database.ts';

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

    async waiting(organisationId, { after, limit }) {
      const { rows } = await sql<HelpRequest>`
        select ${named} from help_request r join account a on a.id = r.account_id
        where a.organisation_id = ${organisationId} and ${standsForAll}
          ${later(after)}
        order by r.created_at, r.id limit ${limit}`.execute(db);
      return rows;
    },

    async countWaiting(organisationId, most) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from (
          select from help_request r join account a on a.id = r.account_id
          where a.organisation_id = ${organisationId} and ${standsForAll} limit ${most}) waiting`.execute(db);
      return rows[0]?.count ?? 0;
    },

    async decided(organisationId, { since, after, limit }) {
      const { rows } = await sql<DecidedRow>`
        select ${named}, ${decision} from help_request r join account a on a.id = r.account_id
          left join account d on d.id = r.decided_by
        where a.organisation_id = ${organisationId} and r.state <> 'waiting' and r.decided_at > ${since}
          ${after === undefined ? sql`` : sql`and (r.decided_at, r.id) < (${after.at}, ${after.id})`}
        order by r.decided_at desc, r.id desc limit ${limit}`.execute(db);
      return rows.map(recordOf);
    },

    async find(organisationId, id) {
      const { rows } = await sql<DecidedRow>`
        select ${named}, ${decision} from help_request r join account a on a.id = r.account_id
          left join account d on d.id = r.decided_by
        where a.organisation_id = ${organisationId} and r.id = ${id}`.execute(db);
      return rows.map(recordOf)[0];
    },

    async decide({ accountId, state, outcome, by, at }) {
      const { numUpdatedRows } = await db
        .updateTable('help_request')
        .set({ state, outcome, decided_by: by ?? null, decided_at: at })
        .where('account_id', '=', accountId)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return Number(numUpdatedRows);
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

const named = sql`r.id, r.account_id as "accountId", a.display_name as "displayName", a.user_id as "userId",
  r.support_code as "supportCode", r.created_at as at`;

const decision = sql`r.state, r.outcome, r.decided_at as "decidedAt", d.display_name as "decidedBy"`;

/** The oldest that waits in a person's name. */
const standsForAll = sql`r.state = 'waiting' and not exists (select from help_request older
  where older.account_id = r.account_id and older.state = 'waiting'
    and (older.created_at, older.id) < (r.created_at, r.id))`;

function later(after: Cursor | undefined) {
  return after === undefined ? sql`` : sql`and (r.created_at, r.id) > (${after.at}, ${after.id})`;
}

interface DecidedRow extends HelpRequest {
  state: DecidedRequest['state'];
  outcome: HelpOutcome | null;
  decidedAt: Date | null;
  decidedBy: string | null;
}

function recordOf({ outcome, decidedAt, decidedBy, ...row }: DecidedRow): DecidedRequest {
  return { ...row, outcome: present(outcome), decidedAt: present(decidedAt), decidedBy: present(decidedBy) };
}
