import { sql } from 'kysely';
import type { BulkActRecord, BulkActs, BulkOutcome } from '../../ports/store/bulk-acts.ts';
import { type AccountRow, accountColumns, accountOf } from './accounts.ts';
import { type Db, present, storable } from './database.ts';

export function bulkActsIn(db: Db): BulkActs {
  return {
    async candidates(organisationId, ids, now) {
      const { rows } = await sql<AccountRow & { sessions: number }>`
        select ${accountColumns}, (select count(*)::int from session s
            where s.account_id = a.id and s.security_epoch = a.security_epoch and s.expires_at > ${now}
              and s.last_seen_at + make_interval(secs => s.idle_seconds) > ${now}) as sessions
        from account a join organisation o on o.id = a.organisation_id
        where a.id = any (${ids}::uuid[]) and a.organisation_id = ${organisationId}`.execute(db);
      return rows.map((row) => ({ account: accountOf(row), sessions: row.sessions }));
    },

    async draft(bulk, people) {
      await db
        .insertInto('bulk_act')
        .values({
          id: bulk.id,
          organisation_id: bulk.organisationId,
          actor_id: bulk.actorId,
          act: bulk.act,
          strangers: bulk.strangers,
          support_code: bulk.supportCode,
          created_at: bulk.createdAt,
        })
        .execute();
      await sql`
        insert into bulk_act_item (bulk_id, number, account_id, state, because)
        select ${bulk.id}, number, account_id,
          case when because is null then 'waiting' else 'refused' end, because
        from unnest(${people.map(({ accountId }) => accountId)}::uuid[],
          ${people.map(({ because }) => because ?? null)}::text[])
          with ordinality as chosen (account_id, because, number)`.execute(db);
    },

    async find(id) {
      const row = await records(db).where('b.id', '=', id).executeTakeFirst();
      return row && recordOf(row);
    },

    async ofOrganisation(organisationId, limit) {
      const rows = await records(db)
        .where('b.organisation_id', '=', organisationId)
        .where('b.state', '<>', 'draft')
        .orderBy('b.created_at', 'desc')
        .orderBy('b.id')
        .limit(limit)
        .execute();
      return rows.map(recordOf);
    },

    async begin(id, { at, sessionHash, securityEpoch, clientAddress, userAgent }) {
      const { numUpdatedRows } = await db
        .updateTable('bulk_act')
        .set({
          state: 'running',
          begun_at: at,
          session_hash: sessionHash,
          security_epoch: securityEpoch,
          client_address: clientAddress,
          user_agent: storable(userAgent),
        })
        .where('id', '=', id)
        .where('state', '=', 'draft')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async mandate(id, now, begunAfter) {
      const row = await db
        .selectFrom('bulk_act as b')
        .innerJoin('account as a', 'a.id', 'b.actor_id')
        .innerJoin('session as s', 's.id_hash', 'b.session_hash')
        .select('b.actor_id as actorId')
        .where('b.id', '=', id)
        .where('b.state', '=', 'running')
        .where('b.begun_at', '>', begunAfter)
        .whereRef('a.security_epoch', '=', 'b.security_epoch')
        .whereRef('s.security_epoch', '=', 'b.security_epoch')
        .whereRef('s.account_id', '=', 'a.id')
        .where('a.state', '=', 'active')
        .where('a.frozen_at', 'is', null)
        .where('s.expires_at', '>', now)
        .executeTakeFirst();
      return row;
    },

    async next(id, limit) {
      const rows = await db
        .selectFrom('bulk_act_item')
        .select('account_id')
        .where('bulk_id', '=', id)
        .where('state', '=', 'waiting')
        .orderBy('number')
        .limit(limit)
        .execute();
      return rows.map((row) => row.account_id);
    },

    async settle(id, accountId, { state, because }) {
      const { numUpdatedRows } = await db
        .updateTable('bulk_act_item')
        .set({ state, because: because ?? null })
        .where('bulk_id', '=', id)
        .where('account_id', '=', accountId)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async refuseRest(id, because) {
      const { numUpdatedRows } = await db
        .updateTable('bulk_act_item')
        .set({ state: 'refused', because })
        .where('bulk_id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async end(id, state, at, by) {
      const { numUpdatedRows } = await db
        .updateTable('bulk_act')
        .set({ state, ended_at: at, stopped_by: by ?? null, session_hash: null })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async tally(id) {
      const rows = await db
        .selectFrom('bulk_act_item')
        .select(['state', 'because'])
        .select(({ fn }) => fn.countAll<string>().as('people'))
        .where('bulk_id', '=', id)
        .groupBy(['state', 'because'])
        .orderBy('state')
        .orderBy('because')
        .execute();
      return rows.map(({ state, because, people }) => ({
        state: state as BulkOutcome['state'],
        because: present(because),
        people: Number(people),
      }));
    },

    async people(id, { state, because }, limit) {
      return db
        .selectFrom('bulk_act_item as i')
        .innerJoin('account as a', 'a.id', 'i.account_id')
        .select(['i.account_id as accountId', 'a.display_name as displayName', 'a.user_id as userId'])
        .where('i.bulk_id', '=', id)
        .where('i.state', '=', state)
        .where('i.because', 'is not distinct from', because ?? null)
        .orderBy('i.number')
        .limit(limit)
        .execute();
    },

    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom('bulk_act')
        .where('created_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function records(db: Db) {
  return db
    .selectFrom('bulk_act as b')
    .innerJoin('account as a', 'a.id', 'b.actor_id')
    .leftJoin('account as s', 's.id', 'b.stopped_by')
    .select([
      'b.id',
      'b.organisation_id as organisationId',
      'b.actor_id as actorId',
      'a.display_name as actorName',
      'b.act',
      'b.state',
      'b.strangers',
      'b.support_code as supportCode',
      'b.created_at as createdAt',
      'b.begun_at as begunAt',
      'b.ended_at as endedAt',
      's.display_name as stoppedBy',
      'b.client_address as clientAddress',
      'b.user_agent as userAgent',
    ]);
}

function recordOf(
  row: Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>,
): BulkActRecord {
  return {
    ...row,
    begunAt: present(row.begunAt),
    endedAt: present(row.endedAt),
    stoppedBy: present(row.stoppedBy),
    clientAddress: present(row.clientAddress),
    userAgent: present(row.userAgent),
  };
}
