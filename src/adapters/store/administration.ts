import { sql } from 'kysely';
import type { Administration } from '../../ports/store/administration.ts';
import { type Db, present } from './database.ts';

export function administrationIn(db: Db): Administration {
  return {
    async hold(accountIds) {
      await db
        .selectFrom('account')
        .select('id')
        .where('id', 'in', [...new Set(accountIds)])
        .orderBy('id')
        .forNoKeyUpdate()
        .execute();
    },

    async holdOrganisation(organisationId) {
      await db
        .selectFrom('organisation')
        .select('id')
        .where('id', '=', organisationId)
        .forNoKeyUpdate()
        .execute();
    },

    async interventions(accountId, since) {
      const rows = await db
        .selectFrom('intervention')
        .select(['concerns', 'actor_id as actorId', 'approver_id as approverId', 'at'])
        .where('account_id', '=', accountId)
        .where('at', '>', since)
        .orderBy('at', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, approverId: present(row.approverId) }));
    },

    async intervene({ accountId, concerns, actorId, approverId, at }) {
      await db
        .insertInto('intervention')
        .values({
          account_id: accountId,
          concerns,
          actor_id: actorId,
          approver_id: approverId ?? null,
          at,
        })
        .execute();
    },

    async callerVerifiedAt({ agentId, accountId, epoch }) {
      const row = await db
        .selectFrom('caller_check')
        .select(sql<Date | null>`max(verified_at)`.as('at'))
        .where('agent_id', '=', agentId)
        .where('account_id', '=', accountId)
        .where('security_epoch', '=', epoch)
        .executeTakeFirst();
      return present(row?.at ?? null);
    },

    async callerVerified({ agentId, accountId, epoch, way, at }) {
      await db
        .insertInto('caller_check')
        .values({
          agent_id: agentId,
          account_id: accountId,
          security_epoch: epoch,
          way,
          verified_at: at,
        })
        .execute();
    },

    async sweep(before) {
      const swept = await Promise.all([
        db.deleteFrom('intervention').where('at', '<', before).executeTakeFirst(),
        db.deleteFrom('caller_check').where('verified_at', '<', before).executeTakeFirst(),
        db.deleteFrom('approval').where('expires_at', '<', before).executeTakeFirst(),
        db.deleteFrom('access_pass').where('expires_at', '<', before).executeTakeFirst(),
      ]);
      return swept.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
    },
  };
}
