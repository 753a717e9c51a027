import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { type Migration, migrations } from './migrations/list.ts';
import { DatabaseRefused } from './refused.ts';

/** Any fixed number will do; every node must take the same lock. */
const migrationLock = 7_244_310_512;

/** Runs `work` while no other node migrates or claims this database. Waits for its turn. */
export async function underMigrationLock<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    try {
      return await work(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    }
  } finally {
    client.release();
  }
}

/** What stands in a database before we touch it. */
export async function inspect(client: pg.PoolClient): Promise<'empty' | 'ours' | 'foreign'> {
  const { rows } = await client.query<{ version: number; ours: boolean; tables: number }>(`
    select current_setting('server_version_num')::int as version,
      to_regclass('public.migration') is not null and to_regclass('public.key_check') is not null as ours,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f')
          and n.nspname not in ('information_schema', 'graphile_worker') and n.nspname not like 'pg\\_%'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')) as tables`);
  const { version, ours, tables } = rows[0]!;
  if (version < 160_000) {
    const major = Math.floor(version / 10_000);
    throw new DatabaseRefused(
      'too-old',
      `This server is PostgreSQL ${major}; Regain needs PostgreSQL 16 or later.`,
    );
  }
  if (ours) return 'ours';
  return tables === 0 ? 'empty' : 'foreign';
}

/**
 * Brings the schema and the job queue's own up to date. Call it under the lock, after `inspect`.
 * @throws DatabaseRefused if the database belongs to a later release.
 */
export async function migrateLocked(
  client: pg.PoolClient,
  pool: pg.Pool,
  list: readonly Migration[] = migrations,
): Promise<void> {
  await client.query(`create table if not exists migration (
    number integer primary key, name text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ number: number }>('select number from migration');
  const applied = new Set(rows.map((row) => row.number));
  const latest = Math.max(0, ...applied);
  if (latest > Math.max(...list.map((migration) => migration.number))) {
    throw new DatabaseRefused(
      'too-new',
      `This database was migrated by a later release (migration ${latest}). Run that release, or restore a backup.`,
    );
  }
  for (const migration of list) {
    if (!applied.has(migration.number)) await apply(client, migration);
  }
  await runMigrations({ pgPool: pool });
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (number, name) values ($1, $2)', [
      migration.number,
      migration.name,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
