import { sql } from 'kysely';
import type { Preset } from '../../domain/policy/policy.ts';
import type { NewPolicy, Policies, PolicyAuthor, PolicyVersion } from '../../ports/store/policies.ts';
import { type Db, present, storableJson } from './database.ts';

/** What changes writes several rows: call it in a transaction. */
export function policiesIn(db: Db): Policies {
  return {
    async current(organisationId) {
      const row = await db
        .selectFrom('organisation as o')
        .select(['o.id', 'o.name', 'o.preset', 'o.policy'])
        .select((eb) =>
          eb
            .selectFrom('policy_version as v')
            .select(({ fn }) => fn.max('v.version').as('version'))
            .whereRef('v.organisation_id', '=', 'o.id')
            .as('version'),
        )
        .where('o.id', '=', organisationId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { id, name, preset, policy, version } = row;
      const pending = await versions(db, organisationId).where('state', '=', 'pending').executeTakeFirst();
      return {
        organisationId: id,
        name,
        preset,
        policy,
        version: version ?? 0,
        pending: pending && versionOf(pending),
      };
    },

    async organisationOf(domain) {
      const { rows } = await sql<{ id: string }>`
        select o.id from organisation o where case when ${domain ?? null}::text is null
          then (select count(*) from (select from organisation limit 2) two) = 1
          else exists (select from organisation_domain d where d.organisation_id = o.id and d.domain = ${domain ?? null}) end`.execute(
        db,
      );
      return rows[0]?.id;
    },

    async history(organisationId, limit, before) {
      const all = versions(db, organisationId).orderBy('version', 'desc').limit(limit);
      const rows = await (before === undefined ? all : all.where('version', '<', before)).execute();
      return rows.map(versionOf);
    },

    async apply(change) {
      const { organisationId, seen, by, at } = change;
      if (!(await mayChange(db, organisationId, by))) return { kind: 'not-allowed' };
      if ((await newest(db, change)) !== seen) return { kind: 'overtaken' };
      const { waiting } = change;
      if (waiting !== undefined && waiting !== (await waitingNow(db, organisationId)))
        return { kind: 'overtaken' };
      if (change.keepsWaiting !== true)
        await end(db, organisationId, 'pending', { state: 'superseded', by, at });
      let version = seen;
      if (change.now !== undefined) {
        version += 1;
        await end(db, organisationId, 'in-force', { state: 'superseded', by, at });
        await insert(db, change, version, { ...change.now, state: 'in-force', takesEffectAt: at });
        await putInForce(db, organisationId, change.now);
      }
      if (change.later !== undefined) {
        version += 1;
        await insert(db, change, version, { ...change.later, state: 'pending' });
      }
      return { kind: 'applied', version };
    },

    async cancel(organisationId, version, by, at) {
      if (!(await mayChange(db, organisationId, by))) return 'not-allowed';
      const cancelled = await end(db, organisationId, 'pending', { state: 'cancelled', by, at }, version);
      return cancelled ? 'cancelled' : 'gone';
    },

    async cancelOf(organisationId, version, authorId, at) {
      if (!(await lock(db, organisationId))) return false;
      const { numUpdatedRows } = await db
        .updateTable('policy_version')
        .set({ state: 'cancelled', ended_by: 'system', ended_at: at })
        .where('organisation_id', '=', organisationId)
        .where('version', '=', version)
        .where('state', '=', 'pending')
        .where('changed_by', '=', authorOf({ accountId: authorId }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async due(now) {
      return db
        .selectFrom('policy_version')
        .select(['organisation_id as organisationId', 'version'])
        .where('state', '=', 'pending')
        .where('takes_effect_at', '<=', now)
        .orderBy('takes_effect_at')
        .execute();
    },

    async takeEffect(organisationId, version, now) {
      await lock(db, organisationId);
      const due = await versions(db, organisationId)
        .where('version', '=', version)
        .where('state', '=', 'pending')
        .where('takes_effect_at', '<=', now)
        .executeTakeFirst();
      if (due === undefined) return false;
      await sql`update policy_version set state = 'superseded', ended_by = ${due.changed_by}, ended_at = ${now}
        where organisation_id = ${organisationId} and state = 'in-force'`.execute(db);
      const policy = await withLogoInForce(db, organisationId, due.policy);
      await db
        .updateTable('policy_version')
        .set({ state: 'in-force', policy: storableJson(policy) })
        .where('organisation_id', '=', organisationId)
        .where('version', '=', version)
        .execute();
      await putInForce(db, organisationId, { preset: due.preset, policy });
      return true;
    },
  };
}

function versions(db: Db, organisationId: string) {
  return db
    .selectFrom('policy_version')
    .select([
      'version',
      'preset',
      'policy',
      'state',
      'changed_by',
      'changed_at',
      'takes_effect_at',
      'ended_by',
      'ended_at',
    ])
    .where('organisation_id', '=', organisationId);
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

function versionOf(row: VersionRow): PolicyVersion {
  return {
    version: row.version,
    preset: row.preset,
    policy: row.policy,
    state: row.state,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    takesEffectAt: row.takes_effect_at,
    endedBy: present(row.ended_by),
    endedAt: present(row.ended_at),
  };
}

function authorOf({ accountId }: PolicyAuthor): string {
  return accountId === undefined ? 'operator' : `account:${accountId}`;
}

/** One change of an organisation's policy at a time. */
async function lock(db: Db, organisationId: string): Promise<boolean> {
  const { rows } = await sql`select from organisation where id = ${organisationId} for no key update`.execute(
    db,
  );
  return rows.length === 1;
}

/**
 * Holds the author's account as well: a demotion under way comes before this change, or after it. The account first, as
 * everybody takes them (`Administration.hold`).
 */
async function mayChange(db: Db, organisationId: string, { accountId }: PolicyAuthor): Promise<boolean> {
  if (accountId !== undefined && !(await holdsGlobalAdmin(db, organisationId, accountId))) return false;
  return lock(db, organisationId);
}

async function holdsGlobalAdmin(db: Db, organisationId: string, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    select from account where id = ${accountId} and organisation_id = ${organisationId} and state = 'active'
      and frozen_at is null and 'global-admin' = any (roles) for share`.execute(db);
  return rows.length === 1;
}

/** The newest version; what it was set up with is written down before the first change takes its place. */
async function newest(db: Db, { organisationId }: NewPolicy): Promise<number> {
  await sql`
    insert into policy_version (organisation_id, version, preset, policy, state, changed_by, changed_at, takes_effect_at)
    select id, 0, preset, policy, 'in-force', 'operator', created_at, created_at from organisation o
    where id = ${organisationId} and not exists (select from policy_version v where v.organisation_id = o.id)`.execute(
    db,
  );
  const { rows } = await sql<{ version: number }>`
    select max(version) as version from policy_version where organisation_id = ${organisationId}`.execute(db);
  return rows[0]!.version;
}

async function waitingNow(db: Db, organisationId: string): Promise<number | 'nothing'> {
  const row = await versions(db, organisationId).where('state', '=', 'pending').executeTakeFirst();
  return row?.version ?? 'nothing';
}

async function end(
  db: Db,
  organisationId: string,
  from: 'pending' | 'in-force',
  to: { state: 'cancelled' | 'superseded'; by: PolicyAuthor; at: Date },
  version?: number,
): Promise<boolean> {
  let ending = db
    .updateTable('policy_version')
    .set({ state: to.state, ended_by: authorOf(to.by), ended_at: to.at })
    .where('organisation_id', '=', organisationId)
    .where('state', '=', from);
  if (version !== undefined) ending = ending.where('version', '=', version);
  const { numUpdatedRows } = await ending.executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function insert(
  db: Db,
  { organisationId, by, at }: NewPolicy,
  version: number,
  of: { preset: Preset; policy: unknown; state: 'in-force' | 'pending'; takesEffectAt: Date },
): Promise<void> {
  await db
    .insertInto('policy_version')
    .values({
      organisation_id: organisationId,
      version,
      preset: of.preset,
      policy: storableJson(of.policy),
      state: of.state,
      changed_by: authorOf(by),
      changed_at: at,
      takes_effect_at: of.takesEffectAt,
    })
    .execute();
}

/** The logo may have changed since this was written, and went by it (see `NewPolicy.keepsWaiting`). */
async function withLogoInForce(db: Db, organisationId: string, policy: unknown): Promise<unknown> {
  const { rows } = await sql<{ policy: unknown }>`
    select ${storableJson(policy)}::jsonb - 'logo' || coalesce(jsonb_strip_nulls(
      jsonb_build_object('logo', o.policy -> 'logo')), '{}') as policy
    from organisation o where o.id = ${organisationId}`.execute(db);
  return rows[0]!.policy;
}

async function putInForce(
  db: Db,
  organisationId: string,
  { preset, policy }: { preset: Preset; policy: unknown },
): Promise<void> {
  await sql`update organisation set preset = ${preset}, policy = ${storableJson(policy)}
    where id = ${organisationId}`.execute(db);
}
