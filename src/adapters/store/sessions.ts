import { sql } from 'kysely';
import type { SessionRecord, Sessions } from '../../ports/store/sessions.ts';
import { type Db, present, storable } from './database.ts';

const columns = [
  'session.id_hash',
  'session.account_id',
  'session.security_epoch',
  'session.created_at',
  'session.last_seen_at',
  'session.expires_at',
  'session.idle_seconds',
  'session.proved_at',
  'session.proved_with',
  'session.enrolling',
  'session.device_hash',
  'session.client_address',
  'session.user_agent',
] as const;

export function sessionsIn(db: Db): Sessions {
  return {
    async insert(session) {
      await db
        .insertInto('session')
        .values({
          id_hash: session.idHash,
          account_id: session.accountId,
          security_epoch: session.securityEpoch,
          created_at: session.createdAt,
          last_seen_at: session.lastSeenAt,
          expires_at: session.expiresAt,
          idle_seconds: session.idleSeconds,
          proved_at: session.provedAt,
          proved_with: session.provedWith,
          enrolling: session.enrolling,
          device_hash: session.deviceHash ?? null,
          client_address: session.clientAddress,
          user_agent: storable(session.userAgent),
        })
        .execute();
    },

    async findLive(idHash, now) {
      const row = await live(db, now).where('session.id_hash', '=', idHash).executeTakeFirst();
      return row && sessionOf(row);
    },

    async touch(idHash, now) {
      await db.updateTable('session').set({ last_seen_at: now }).where('id_hash', '=', idHash).execute();
    },

    async renew(oldHash, newHash, proof, epoch) {
      const { numUpdatedRows } = await db
        .updateTable('session')
        .set({
          id_hash: newHash,
          proved_at: proof.at,
          proved_with: proof.with,
          security_epoch: epoch,
        })
        .where('id_hash', '=', oldHash)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async list(accountId, now) {
      const rows = await live(db, now)
        .where('session.account_id', '=', accountId)
        .orderBy('session.last_seen_at', 'desc')
        .execute();
      return rows.map(sessionOf);
    },

    async end(accountId, idHash) {
      const { numDeletedRows } = await db
        .deleteFrom('session')
        .where('account_id', '=', accountId)
        .where('id_hash', '=', idHash)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },

    async endAll(accountId, exceptHash) {
      const { numDeletedRows } = await db
        .deleteFrom('session')
        .where('account_id', '=', accountId)
        .$if(exceptHash !== undefined, (deletion) => deletion.where('id_hash', '<>', exceptHash!))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async sweep(now) {
      await db
        .deleteFrom('session')
        .where((eb) =>
          eb.or([
            eb('expires_at', '<=', now),
            eb(sql<Date>`last_seen_at + make_interval(secs => idle_seconds)`, '<=', now),
          ]),
        )
        .execute();
    },
  };
}

function live(db: Db, now: Date) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(columns)
    .whereRef('account.security_epoch', '=', 'session.security_epoch')
    .where('account.state', '=', 'active')
    .where('account.frozen_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where(sql<Date>`session.last_seen_at + make_interval(secs => session.idle_seconds)`, '>', now);
}

function sessionOf(
  row: Awaited<ReturnType<ReturnType<typeof live>['executeTakeFirstOrThrow']>>,
): SessionRecord {
  return {
    idHash: row.id_hash,
    accountId: row.account_id,
    securityEpoch: row.security_epoch,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    idleSeconds: row.idle_seconds,
    provedAt: row.proved_at,
    provedWith: row.proved_with,
    enrolling: row.enrolling,
    deviceHash: present(row.device_hash),
    clientAddress: row.client_address,
    userAgent: row.user_agent,
  };
}
