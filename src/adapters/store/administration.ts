import { type RawBuilder, sql } from 'kysely';
import type { Administration, HandedOut } from '../../ports/store/administration.ts';
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

    async endHandedOut(administratorId, what, now) {
      const ended: HandedOut[] = [];
      for (const act of what) {
        const { rows } = await enders[act](administratorId, now).execute(db);
        ended.push(...rows.map(({ accountId }) => ({ accountId, act })));
      }
      return ended;
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

/** A temporary password is known by the act that made it: both are of one moment. */
const enders: Readonly<
  Record<HandedOut['act'], (by: string, now: Date) => RawBuilder<Pick<HandedOut, 'accountId'>>>
> = {
  'access-pass': (by, now) => sql<Pick<HandedOut, 'accountId'>>`
    delete from access_pass where used_at is null and expires_at > ${now} and ${by} in (made_by, approved_by)
    returning account_id as "accountId"`,
  'temporary-password': (by, now) => sql<Pick<HandedOut, 'accountId'>>`
    update account a set password_expires_at = least(password_expires_at, ${now}), security_epoch = security_epoch + 1
    where password_expires_at is not null and exists (select from intervention i where i.account_id = a.id
      and i.concerns = 'password' and i.at = a.password_changed_at and ${by} in (i.actor_id, i.approver_id))
    returning id as "accountId"`,
  invite: (by, now) => sql<Pick<HandedOut, 'accountId'>>`
    update one_time_link set used_at = ${now}
    where made_by = ${by} and used_at is null and expires_at > ${now} and purpose = 'enrol'
    returning account_id as "accountId"`,
};
