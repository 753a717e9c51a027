import { sql } from 'kysely';
import type { Provisioning } from '../../ports/store/provisioning.ts';
import { type Db, storableJson } from './database.ts';
import { addMethod } from './methods.ts';

/** Our advisory lock of a set-up under way; any number that nothing else locks. */
const setUpLock = 724_431_053;

/** What creates writes several rows: call it in a transaction. */
export function provisioningIn(db: Db): Provisioning {
  return {
    async createOrganisation({ name, domains, preset, policy, defaultLocale }) {
      const { rows } = await sql<{ id: string }>`
        with made as (
          insert into organisation (name, preset, policy, default_locale)
          values (${name}, ${preset}, ${storableJson(policy)}, ${defaultLocale}) returning id
        ), named as (
          insert into organisation_domain (domain, organisation_id)
          select domain, made.id from made, unnest(${domains}::text[]) domain
        )
        select id from made`.execute(db);
      return rows[0]!.id;
    },

    async waitForOtherSetUps() {
      await sql`select pg_advisory_xact_lock(${setUpLock})`.execute(db);
    },

    async firstOrganisation() {
      const { rows } = await sql<{ name: string; domains: string[] }>`
        select name, array(select domain from organisation_domain d
                           where d.organisation_id = o.id order by domain) domains
        from organisation o order by created_at, id limit 1`.execute(db);
      return rows[0];
    },

    async soleDomains() {
      const { rows } = await sql<{ domain: string }>`
        select domain from organisation_domain
        where (select count(*) from (select from organisation limit 2) two) = 1 order by domain`.execute(db);
      return rows.map(({ domain }) => domain);
    },

    async createAccount(account) {
      const row = await db
        .insertInto('account')
        .values({
          kind: account.kind,
          organisation_id: account.organisationId ?? null,
          user_id: account.userId,
          user_id_key: account.userIdKey,
          user_id_skeleton: account.userIdSkeleton,
          display_name: account.displayName,
          roles: [...account.roles],
          role_given_at: account.roleGivenAt ?? null,
          locale: account.locale ?? null,
          password_hash: account.passwordHash ?? null,
          password_changed_at: account.passwordChangedAt ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (row) for (const method of account.methods) await addMethod(db, { ...method, accountId: row.id });
      return row?.id;
    },
  };
}
