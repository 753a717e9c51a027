import { type RawBuilder, sql } from 'kysely';
import { type WayGroup, wayBits } from '../../domain/policy/impact.ts';
import { asciiDomain } from '../../domain/policy/methods.ts';
import type { Policies } from '../../ports/store/policies.ts';
import type { Db } from './database.ts';

/** What each person of an organisation holds, summed to one number: reads every account and method that it has. */
async function held(db: Db, organisationId: string, now: Date): Promise<RawBuilder<unknown>> {
  const domains = await db
    .selectFrom('organisation_domain')
    .select('domain')
    .where('organisation_id', '=', organisationId)
    .execute();
  const own = domains.map(({ domain }) => asciiDomain(domain));
  return sql`
    select a.id, a.user_id, a.display_name, cardinality(array_remove(a.roles, 'member')) > 0 as administrator,
      coalesce(bool_or(m.kind = 'totp'), false) as second_factor,
      coalesce(bit_or(case
        when m.kind = 'email' and exists (
          select from unnest(${own}::text[]) own
          where '.' || lower(split_part(m.address, '@', -1)) like '%.' || replace(own, '_', '\\_'))
          then ${wayBits.mailInside}::int
        when m.kind = 'email' then ${wayBits.mailOutside}::int
        when m.kind = 'phone' then ${wayBits.phone}::int
        when m.kind = 'totp' then ${wayBits.totp}::int
        when m.kind = 'passkey' then ${wayBits.passkey}::int
        when m.kind = 'recovery-codes' and exists (
          select from recovery_code c where c.method_id = m.id and c.used_at is null)
          then ${wayBits.recoveryCode}::int
      end), 0) as ways
    from account a
    left join method m on m.account_id = a.id and m.confirmed_at is not null and m.usable_from <= ${now}
    where a.organisation_id = ${organisationId} and a.state = 'active' and a.frozen_at is null
    group by a.id`;
}

export const wayGroups = async (
  db: Db,
  ...[organisationId, now]: Parameters<Policies['wayGroups']>
): Promise<readonly WayGroup[]> => {
  const { rows } = await sql<WayGroup>`
    select ways, administrator, second_factor as "secondFactor", count(*)::int as accounts
    from (${await held(db, organisationId, now)}) person
    group by ways, administrator, second_factor order by 1, 2, 3`.execute(db);
  return rows;
};

export const peopleOfGroups = async (
  db: Db,
  ...[organisationId, groups, now, limit]: Parameters<Policies['peopleOfGroups']>
): ReturnType<Policies['peopleOfGroups']> => {
  const { rows } = await sql<{ accountId: string; userId: string; displayName: string }>`
    select id as "accountId", user_id as "userId", display_name as "displayName"
    from (${await held(db, organisationId, now)}) person
    where (ways, administrator, second_factor) in (
      select ways, administrator, "secondFactor"
      from json_to_recordset(${JSON.stringify(groups)}::json) as g (ways int, administrator boolean, "secondFactor" boolean))
    order by display_name, id limit ${limit}`.execute(db);
  return rows;
};
