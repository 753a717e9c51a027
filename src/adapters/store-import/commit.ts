interface Statement {
  sql: string;
  values: unknown[];
}

const accepted = `account_import_row r left join organisation_domain d on d.domain = r.organisation_domain
  where r.import_id = $1 and r.refused is null`;

/** What commits an import, in one transaction: accounts, their methods, the audit log, and the end of staging. */
export function commitStatements(id: string, fingerprint: Uint8Array, now: Date): Statement[] {
  return [
    // Ways are told beforehand: the triggers that keep them find nothing to change, and write no account twice.
    {
      sql: `insert into account (id, kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name,
          roles, locale, state, password_hash, created_at, ways)
        select r.account_id, r.kind, d.organisation_id, r.user_id, r.user_id_key, r.user_id_skeleton,
          r.display_name, r.roles, r.locale, r.state, r.password_hash, $2,
          coalesce((select bit_or(mail_bit(d.organisation_id, email)) from unnest(r.emails) as email), 0)
            | case when cardinality(r.phones) > 0 then 4 else 0 end
        from ${accepted}`,
      values: [id, now],
    },
    // R25: attested by the operator, so confirmed and usable at once.
    {
      sql: `insert into method (account_id, kind, address, address_key, bound_by, confirmed_at, usable_from, created_at)
        select r.account_id, m.kind, m.address, m.key, 'import', $2, $2, $2
        from account_import_row r, lateral (
          select 'email' as kind, e.address, e.key from unnest(r.emails, r.email_keys) as e (address, key)
          union all select 'phone', p.phone, p.phone from unnest(r.phones) as p (phone)) as m
        where r.import_id = $1 and r.refused is null`,
      values: [id, now],
    },
    // One event an organisation: who belongs to it can see where its accounts came from (R58).
    {
      sql: `insert into audit_event (at, kind, organisation_id, actor, data)
        select $2, 'accounts.imported', d.organisation_id, 'operator',
          jsonb_build_object('accounts', count(*), 'import', $3::text) from ${accepted} group by d.organisation_id`,
      values: [id, now, Buffer.from(fingerprint).toString('hex')],
    },
    {
      sql: `update account_import set committed_at = $2,
          accounts = (select count(*) from account_import_row where import_id = $1 and refused is null),
          refused = (select count(*) from account_import_row where import_id = $1 and refused is not null)
        where id = $1`,
      values: [id, now],
    },
    { sql: 'delete from account_import_row where import_id = $1', values: [id] },
  ];
}
