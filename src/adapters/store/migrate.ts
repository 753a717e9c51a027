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
  let broken: Error | undefined;
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    return await work(client);
  } catch (error) {
    // Closing the connection frees the lock, in whatever state a failure left it.
    broken = error as Error;
    throw error;
  } finally {
    if (!broken) await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    client.release(broken);
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
  requireVersion(version);
  if (ours) return 'ours';
  return tables === 0 ? 'empty' : 'foreign';
}

/**
 * @param version As `server_version_num` has it: 160004 is 16.4.
 * @throws DatabaseRefused below 16.
 */
export function requireVersion(version: number): void {
  if (version >= 160_000) return;
  throw new DatabaseRefused(
    'too-old',
    `This server is PostgreSQL ${Math.floor(version / 10_000)}; Regain needs PostgreSQL 16 or later.`,
  );
}

/**
 * Brings the schema, in one transaction, and the job queue's own up to date. Call it under the lock, after `inspect`.
 * @throws DatabaseRefused if a later release migrated the database.
 */
export async function migrateLocked(
  client: pg.PoolClient,
  pool: pg.Pool,
  list: readonly Migration[] = migrations,
): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`create table if not exists migration (
      number integer primary key, name text not null, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ latest: number }>(
      'select coalesce(max(number), 0) as latest from migration',
    );
    await applyAfter(client, rows[0]!.latest, list);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  await runMigrations({ pgPool: pool });
}

async function applyAfter(client: pg.PoolClient, latest: number, list: readonly Migration[]): Promise<void> {
  if (latest > Math.max(...list.map((migration) => migration.number))) {
    throw new DatabaseRefused(
      'too-new',
      `A later release migrated this database (number ${latest}). Run that release, or restore a backup.`,
    );
  }
  for (const migration of list.filter(({ number }) => number > latest)) {
    await client.query(migration.sql);
    await client.query('insert into migration (number, name) values ($1, $2)', [
      migration.number,
      migration.name,
    ]);
  }
}
