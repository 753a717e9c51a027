import { sql } from 'kysely';
import type { Methods, NewMethod } from '../../ports/store/accounts.ts';
import type { Db } from './database.ts';

export function methodsIn(db: Db): Methods {
  return {
    add: (method) => addMethod(db, method),

    async note(accountId, { address, key }, at) {
      await db
        .deleteFrom('method')
        .where('account_id', '=', accountId)
        .where('kind', '=', 'email')
        .where('bound_by', '=', 'enrolment')
        .where('confirmed_at', 'is', null)
        .execute();
      const { id } = await db
        .insertInto('method')
        .values({
          account_id: accountId,
          kind: 'email',
          address,
          address_key: key,
          bound_by: 'enrolment',
          created_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    async confirm(accountId, methodId, at) {
      const { numUpdatedRows } = await db
        .updateTable('method')
        .set({ confirmed_at: at, usable_from: at, created_at: at })
        .where('id', '=', methodId)
        .where('account_id', '=', accountId)
        .where('confirmed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async remove(accountId, methodId) {
      const { numDeletedRows } = await db
        .deleteFrom('method')
        .where('account_id', '=', accountId)
        .where('id', '=', methodId)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },

    async removeKind(accountId, kind) {
      const { numDeletedRows } = await db
        .deleteFrom('method')
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async acceptStep(methodId, step) {
      const { numUpdatedRows } = await db
        .updateTable('method')
        .set({ last_step: step })
        .where('id', '=', methodId)
        .where('kind', '=', 'totp')
        .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async hasRecoveryCode(accountId, hash, at) {
      const row = await db
        .selectFrom('recovery_code')
        .innerJoin('method', 'method.id', 'recovery_code.method_id')
        .select('recovery_code.hash')
        .where('method.account_id', '=', accountId)
        .where('method.confirmed_at', 'is not', null)
        .where('method.usable_from', '<=', at)
        .where('recovery_code.hash', '=', hash)
        .where('recovery_code.used_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async useRecoveryCode(accountId, hash, at) {
      const { numUpdatedRows } = await db
        .updateTable('recovery_code')
        .from('method')
        .set({ used_at: at })
        .whereRef('method.id', '=', 'recovery_code.method_id')
        .where('method.account_id', '=', accountId)
        .where('recovery_code.hash', '=', hash)
        .where('recovery_code.used_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

export async function addMethod(db: Db, method: NewMethod): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with added as (
      insert into method as old (account_id, kind, address, address_key, label, bound_by, created_at,
        confirmed_at, usable_from, secret_sealed, last_step)
      values (${method.accountId}, ${method.kind}, ${method.address ?? null}, ${method.addressKey ?? null},
        ${method.label ?? null}, ${method.boundBy}, ${method.confirmedAt}, ${method.confirmedAt},
        ${method.usableFrom}, ${method.secretSealed ?? null}, ${method.lastStep ?? null})
      on conflict (account_id, kind, coalesce(address_key, id::text)) do update set
        address = excluded.address,
        label = coalesce(excluded.label, old.label),
        bound_by = case when old.confirmed_at is null then excluded.bound_by else old.bound_by end,
        created_at = case when old.confirmed_at is null then excluded.created_at else old.created_at end,
        usable_from = case when old.confirmed_at is null then excluded.usable_from
          else least(old.usable_from, excluded.usable_from) end,
        confirmed_at = coalesce(old.confirmed_at, excluded.confirmed_at)
      returning id
    ), codes as (
      insert into recovery_code (method_id, hash)
      select added.id, hash from added, unnest(${method.codeHashes ?? []}::bytea[]) hash
    )
    select id from added`.execute(db);
  return rows[0]!.id;
}
