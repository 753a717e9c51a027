import type { Pool } from 'pg';

/** How many of a thousand events are of a kind, and who their actor is: about what a year of sign-ins looks like. */
const mix: readonly (readonly [
  kind: string,
  share: number,
  actor: 'own' | 'stranger' | 'system' | 'admin',
])[] = [
  ['sign-in.succeeded', 630, 'own'],
  ['sign-in.wrong-password', 140, 'stranger'],
  ['sign-in.wrong-second-factor', 20, 'stranger'],
  ['sign-in.refused', 2, 'stranger'],
  ['sign-in.blocked', 8, 'system'],
  ['session.ended', 38, 'own'],
  ['recovery.begun', 30, 'stranger'],
  ['recovery.code-requested', 34, 'stranger'],
  ['recovery.code-refused', 8, 'stranger'],
  ['recovery.proved', 30, 'stranger'],
  ['recovery.stuck', 2, 'stranger'],
  ['recovery.moved', 3, 'stranger'],
  ['recovery.completed', 22, 'own'],
  ['password.changed', 12, 'own'],
  ['password.refused', 6, 'own'],
  ['method.added', 5, 'own'],
  ['method.removed', 3, 'own'],
  ['recovery-codes.replaced', 2, 'own'],
  ['help.requested', 1, 'stranger'],
  ['link.issued', 3, 'admin'],
  ['account.created', 1, 'admin'],
];

/** Found once in half a million: what is rare must not be slow for it. */
export const rareKind = 'audit.exported';

export interface EventsMade {
  /** A person with about as many events as most. */
  person: string;
  /** An administrator who acted on others. */
  administrator: string;
  supportCode: string;
  /** The year that they fill ends here. */
  until: Date;
}

/**
 * Adds `count` events of one organisation over the year before `until`, in order of time, about the accounts that it
 * has; some of them have many. They are in no block: whoever wants them sealed runs the sealer.
 */
export async function addEvents(
  pool: Pool,
  { organisationId, count, until }: { organisationId: string; count: number; until: Date },
): Promise<EventsMade> {
  const client = await pool.connect();
  try {
    await client.query(`set plan_cache_mode = auto; set enable_seqscan = on`);
    await client.query(
      `create temporary table person as
       select (row_number() over (order by id) - 1)::int as n, id from account where organisation_id = '${organisationId}'`,
    );
    await client.query('create unique index on person (n); analyze person');
    await client.query(`create temporary table thousand (n int primary key, kind text, actor text)`);
    for (const row of thousand()) await client.query(`insert into thousand values ($1, $2, $3)`, row);
    await client.query('analyze thousand');
    await client.query(eventsOf(organisationId, count, until));
    await client.query(`vacuum (analyze) audit_event`);
    const { rows } = await client.query<{ person: string; administrator: string }>(
      `select (select id from person where n = (select max(n) / 4 from person)) as person,
         (select id from person where n = 3) as administrator`,
    );
    await client.query('drop table person, thousand');
    return { ...rows[0]!, supportCode: codeOf(Math.floor(count / 2)), until };
  } finally {
    client.release(true);
  }
}

function thousand(): [number, string, string][] {
  const all = mix.flatMap(([kind, share, actor]) =>
    Array.from({ length: share }, () => [kind, actor] as const),
  );
  return all.map(([kind, actor], n) => [n, kind, actor]);
}

/** In the alphabet of the real ones; as many as there are visits of five events. */
function codeOf(event: number): string {
  const letters = '3479CDFGHJKMNPQR';
  const digits = Math.floor(event / 5)
    .toString(16)
    .padStart(8, '0');
  const code = [...digits].map((digit) => letters[Number.parseInt(digit, 16)]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** `hashint4extended` draws the same for the same number: the events are the same in each run. */
function eventsOf(organisationId: string, count: number, until: Date): string {
  const draw = (seed: number) => `(hashint4extended(i, ${seed}) & 2147483647) / 2147483648.0::float8`;
  return `
    insert into audit_event (at, kind, organisation_id, account_id, actor, support_code, data)
    select '${until.toISOString()}'::timestamptz - interval '365 days' * ((${count} - i) / ${count}::float8),
      e.kind, '${organisationId}', e.person,
      case e.actor when 'own' then 'account:' || e.person
        when 'admin' then 'account:' || (select id from person where n = (e.i % 20)) else e.actor end,
      case when e.actor <> 'system' then
        overlay(translate(lpad(to_hex(e.i / 5), 8, '0'), '0123456789abcdef', '3479CDFGHJKMNPQR') placing '-' from 5 for 0) end,
      case e.kind
        when 'recovery.completed' then jsonb_build_object('outcome',
          (array['password-changed', 'password-changed', 'unlocked', 'factor-replaced'])[1 + e.i % 4], 'proofs', 'email')
        when 'method.added' then '{"kind": "totp", "by": "owner"}' else '{}' end::jsonb
    from (
      select i, case when i % 500000 = 77 then '${rareKind}' else t.kind end as kind,
        case when i % 500000 = 77 then 'admin' else t.actor end as actor, p.id as person
      from generate_series(1, ${count}) i
      join thousand t on t.n = floor(${draw(1)} * 1000)
      join person p on p.n = floor(power(${draw(2)}, 2) * (select count(*) from person))
      order by i
    ) e order by e.i`;
}
