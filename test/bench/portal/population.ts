import pg from 'pg';
import { scripts } from './names.ts';

/** Whom the portal's rows of the bench are measured with. */
export interface PortalPopulation {
  /** The large organisation, of domain `portal.example`. */
  organisationId: string;
  accounts: number;
}

export const portalDomain = 'portal.example';

/** Rows a statement: what its triggers remember of it must fit in memory. */
const batch = 20_000;

/**
 * One organisation of that many people, beside 200 small ones, made by SQL alone: an import of a million takes minutes.
 * Of them 4 % are disabled, 1 % administrators, 10 % never signed in, 2 % have no way back that opens a gate. Deterministic.
 * Needs a migrated database.
 */
export async function populatePortal(
  databaseUrl: string,
  { accounts }: { accounts: number },
  say: (sentence: string) => void = () => undefined,
): Promise<PortalPopulation> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const organisationId = await organisation(client, 'Portal', portalDomain);
    // As an import does: what the triggers would find out about each person is stored with them.
    await ways(client, 'disable');
    const indexes = await dropIndexes(client);
    for (let small = 0; small < 200; small++) {
      const domain = `small-${small}.example`;
      await people(client, await organisation(client, `Small ${small}`, domain), domain, 1, 10);
    }
    for (let from = 1; from <= accounts; from += batch) {
      await people(client, organisationId, portalDomain, from, Math.min(from + batch - 1, accounts));
      if (from % (10 * batch) === 1 && from > 1) say(`${from - 1} of ${accounts} people`);
    }
    say('indexes');
    for (const index of indexes) await client.query(index);
    await ways(client, 'enable');
    // As autovacuum leaves it: statistics, and a visibility map that index-only scans can go by.
    await client.query('vacuum (analyze) account, account_word, method, recovery_code, session, delivery');
    return { organisationId, accounts };
  } finally {
    await client.end();
  }
}

async function organisation(client: pg.Client, name: string, domain: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with made as (insert into organisation (name, preset, default_locale) values ($1, 'standard', 'en') returning id),
       named as (insert into organisation_domain (domain, organisation_id) select $2, id from made)
     select id from made`,
    [name, domain],
  );
  return rows[0]!.id;
}

/** Made again afterwards, they cost a tenth of what they cost row by row. Returns how. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(c.oid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any ('{account,account_word,method,session,delivery}'::regclass[])
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function ways(client: pg.Client, what: 'enable' | 'disable'): Promise<void> {
  await client.query(`alter table method ${what} trigger ways_inserted`);
  await client.query(`alter table recovery_code ${what} trigger ways_codes_inserted`);
}

async function people(client: pg.Client, organisationId: string, domain: string, from: number, to: number) {
  await client.query(insertPeople, [organisationId, domain, from, to, JSON.stringify(scripts)]);
}

/** `dice(n)`: 0 to 9,999, another for each person and purpose, the same each time. */
const dice = (purpose: number) => `(hashint8extended(i, ${purpose}) & 2147483647) % 10000`;

/** An index into an array from another of those dice. */
const pick = (from: string, purpose: number) =>
  `${from} ->> (((hashint8extended(i, ${purpose}) & 2147483647) % json_array_length(${from}))::int)`;

const index = (from: string, purpose: number) =>
  `(((hashint8extended(i, ${purpose}) & 2147483647) % json_array_length(${from}))::int)`;

const insertPeople = `
  with script as materialized (
    select value as s, sum((value ->> 'share')::int) over (order by place) as upto
    from json_array_elements($5::json) with ordinality as l (value, place)
  ), person as materialized (
    select gen_random_uuid() as id, i, ${dice(1)} as state, ${dice(2)} as role, ${dice(3)} as seen, ${dice(4)} as ways,
      ${dice(5)} as extra, ${dice(6)} as proved, ${dice(7)} as mail,
      s.s -> 'given' ->> ${index(`(s.s -> 'given')`, 8)} as given,
      s.s -> 'family' ->> ${index(`(s.s -> 'family')`, 9)} as family,
      s.s ->> 'familyFirst' as family_first,
      format('%s.%s%s', ${pick(`(s.s -> 'latinGiven')`, 8)}, ${pick(`(s.s -> 'latinFamily')`, 9)}, i) as name,
      now() - interval '900 days' * random() as created
    from generate_series($3::bigint, $4::bigint) as i, lateral (
      select s from script where upto > (hashint8extended(i, 10) & 2147483647) % 100 order by upto limit 1) as s
  ), way as materialized (
    select person.*, bit, kind, address, sealed from person, lateral (values
      (1, 'email', name || '@mail.example', null::text, ways >= 200 and mail < 8500),
      (2, 'email', name || '@' || $2, null, extra % 10 < 3),
      (4, 'phone', '+3932' || lpad(i::text, 8, '0'), null, ways >= 200 and (mail >= 8500 or extra % 7 < 3)),
      (8, 'totp', null, repeat('sealed', 20), ways >= 200 and (role < 100 or proved < 2500)),
      (16, 'recovery-codes', null, null, ways >= 200 and proved % 5 = 0)
    ) as m (bit, kind, address, sealed, has) where has
  ), mask as (
    select id, bit_or(bit) as ways from way group by id
  ), made as (
    insert into account (id, kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name, roles, state,
      password_hash, password_changed_at, frozen_at, last_sign_in_at, created_at, ways)
    select id, 'work', $1, name || '@' || $2, name || '@' || $2, name || '@' || $2,
      case when family_first is null then given || ' ' || family else family || family_first || given end,
      case when role < 10 then '{member,global-admin}' when role < 30 then '{member,user-admin}'
        when role < 80 then '{member,helpdesk-admin}' when role < 100 then '{auditor}' else '{member}' end::text[],
      case when state < 400 then 'disabled' else 'active' end,
      '$argon2id$v=19$m=19456,t=2,p=1$' || left(md5(name), 22) || '$' || md5(name) || left(md5(name), 11),
      created, case when state = 401 then now() - interval '1 day' end,
      case when seen >= 1000 then greatest(created, now() - interval '1 day' * power(10, (seen - 1000) / 3200.0)) end,
      created, coalesce(mask.ways, 0)
    from person left join mask using (id)
  ), method as (
    insert into method (account_id, kind, address, address_key, bound_by, secret_sealed, created_at, confirmed_at, usable_from)
    select id, kind, address, address, 'owner', sealed, created, created,
      case when proved = 77 then now() + interval '2 days' else created end
    from way returning id, kind
  ), codes as (
    insert into recovery_code (method_id, hash, used_at)
    select id, sha256((id || n::text)::bytea), case when n = 1 then now() end from method, generate_series(1, 3) as n
    where kind = 'recovery-codes'
  ), signed_in as (
    insert into session (id_hash, account_id, security_epoch, created_at, last_seen_at, expires_at, idle_seconds, proved_at,
      client_address, user_agent)
    select sha256((id || n::text)::bytea), id, 0, now() - interval '1 hour' * n, now(), now() + interval '1 day', 3600, now(),
      '192.0.2.7', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
    from person, generate_series(1, 2) as n where seen >= 9000
  )
  insert into delivery (id, account_id, channel, kind, recipient, queued_at, finished_at, outcome, answer)
  select id || '-' || n, id, 'mail', 'code', 'a…@mail.example', now() - interval '1 day' * n, now() - interval '1 day' * n,
    'sent', '250 2.0.0 Ok: queued'
  from person, generate_series(1, 3) as n where seen >= 8000`;
