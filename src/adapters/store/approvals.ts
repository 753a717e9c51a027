import { type RawBuilder, sql } from 'kysely';
import type { ApprovalRecord, Approvals, Named } from '../../ports/store/approvals.ts';
import { type Db, present } from './database.ts';

const most = 100;

const ended = { state: 'withdrawn', decided_by: null, decided_at: null } as const;

export function approvalsIn(db: Db): Approvals {
  return {
    async ask({ organisationId, accountId, act, requesterId, reason, at, expiresAt }) {
      const row = await db
        .insertInto('approval')
        .values({
          organisation_id: organisationId,
          account_id: accountId,
          act,
          requester_id: requesterId,
          reason,
          requested_at: at,
          expires_at: expiresAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row?.id;
    },

    async find(id) {
      return (await list(db, sql`r.id = ${id}`, sql`r.id`))[0];
    },

    waiting: (organisationId, now) => list(db, waitsIn(organisationId, now), sql`r.requested_at, r.id`),

    async countWaiting(organisationId, now) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::float8 as count from approval r where ${waitsIn(organisationId, now)}`.execute(db);
      return rows[0]!.count;
    },

    ofRequester: (requesterId) =>
      list(db, sql`r.requester_id = ${requesterId}`, sql`r.requested_at desc, r.id`),

    open: (requesterId, accountId) =>
      list(
        db,
        sql`r.requester_id = ${requesterId} and r.account_id = ${accountId}
          and r.state in ('waiting', 'approved')`,
        sql`r.requested_at, r.id`,
      ),

    async decide(id, { state, by, at }) {
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({ state, decided_by: by, decided_at: at })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async use(id, now) {
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({ state: 'used' })
        .where('id', '=', id)
        .where('state', '=', 'approved')
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async withdraw(id, requesterId) {
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({ state: 'withdrawn' })
        .where('id', '=', id)
        .where('requester_id', '=', requesterId)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async endApproved(accountId, acts) {
      await db
        .updateTable('approval')
        .set(ended)
        .where('account_id', '=', accountId)
        .where('act', 'in', [...acts])
        .where('state', '=', 'approved')
        .execute();
    },

    async endAllOf(administratorId) {
      await db
        .updateTable('approval')
        .set(ended)
        .where((eb) =>
          eb.or([eb('requester_id', '=', administratorId), eb('decided_by', '=', administratorId)]),
        )
        .where('state', 'in', ['waiting', 'approved'])
        .execute();
    },

    async drop(id) {
      await db.deleteFrom('approval').where('id', '=', id).execute();
    },

    async administrators(organisationId) {
      const { rows } = await sql<Named & { roleGivenAt: Date | null }>`
        select id, display_name as "displayName", user_id as "userId", roles, role_given_at as "roleGivenAt" from account
        where organisation_id = ${organisationId} and state = 'active' and frozen_at is null
          and roles && array['helpdesk-admin', 'user-admin', 'global-admin']
        order by 'global-admin' = any (roles) desc, 'user-admin' = any (roles) desc, created_at, id
        limit 500`.execute(db);
      return rows.map((row) => ({ ...row, roleGivenAt: present(row.roleGivenAt) }));
    },
  };
}

type Row = Omit<ApprovalRecord, 'decidedBy' | 'decidedAt'> & {
  decidedBy: string | null;
  decidedAt: Date | null;
};

const waitsIn = (organisationId: string, now: Date) =>
  sql`r.organisation_id = ${organisationId} and r.state = 'waiting' and r.expires_at > ${now}`;

const named = (table: RawBuilder<unknown>) =>
  sql`json_build_object('id', ${table}.id, 'displayName', ${table}.display_name, 'userId', ${table}.user_id,
    'roles', ${table}.roles)`;

async function list(
  db: Db,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<readonly ApprovalRecord[]> {
  const { rows } = await sql<Row>`
    select r.id, r.organisation_id as "organisationId", r.act, r.reason, r.requested_at as "requestedAt",
      r.expires_at as "expiresAt", r.state, r.decided_by as "decidedBy", r.decided_at as "decidedAt",
      ${named(sql`p`)} as person, ${named(sql`q`)} as requester
    from approval r join account p on p.id = r.account_id join account q on q.id = r.requester_id
    where ${condition} order by ${order} limit ${most}`.execute(db);
  return rows.map((row) => ({
    ...row,
    decidedBy: present(row.decidedBy),
    decidedAt: present(row.decidedAt),
  }));
}
