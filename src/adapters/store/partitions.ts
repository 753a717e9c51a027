import { sql } from 'kysely';
import { uuidv7Floor } from '../../domain/uuidv7.ts';
import type { Partitions } from '../../ports/store/partitions.ts';
import type { Db } from './database.ts';

const hour = 3_600_000;
const aheadHours = 26;
const keptHours = 48;

/** Every node takes the same, and nothing else does: sealing the audit log has a lock of its own. */
const partitionLock = 7_244_310_514;

/** Each with the column that holds the id of the flow. */
const partitioned = { flow: 'id', code: 'flow_id' } as const;
type Partitioned = keyof typeof partitioned;

export function partitionsIn(db: Db): Partitions {
  return {
    async ensure(now) {
      const first = Math.floor(now.getTime() / hour) * hour;
      const starts = Array.from({ length: aheadHours + 1 }, (_, i) => new Date(first + i * hour));
      await eachTable(db, async (tx, table) => {
        const existing = new Set(await partitionsOf(tx, table));
        for (const start of starts) {
          if (!existing.has(nameOf(table, start))) await make(tx, table, start, now);
        }
      });
    },

    async drop(now) {
      const bound = new Date(Math.floor(now.getTime() / hour - keptHours) * hour);
      await eachTable(db, async (tx, table) => {
        const last = nameOf(table, bound);
        const old = (await partitionsOf(tx, table)).filter((name) => name < last);
        if (old.length > 0) await sql`drop table ${sql.join(old.map((name) => sql.table(name)))}`.execute(tx);
        await sql`delete from ${sql.table(`${table}_default`)}
          where ${sql.ref(partitioned[table])} < ${uuidv7Floor(bound)}`.execute(tx);
      });
    },
  };
}

/**
 * One transaction a table: whoever held one table while waiting for the other could wait for a request that
 * waits for it. And none waits long, since every request queues up behind the one that waits.
 */
async function eachTable(db: Db, work: (tx: Db, table: Partitioned) => Promise<void>): Promise<void> {
  for (const table of Object.keys(partitioned) as Partitioned[]) {
    await db.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = '2s'`.execute(tx);
      await sql`select pg_advisory_xact_lock(${partitionLock})`.execute(tx);
      await work(tx, table);
    });
  }
}

/** Of those by the hour; the names sort by time. */
async function partitionsOf(tx: Db, table: Partitioned): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = ${table}::regclass and c.relname <> ${`${table}_default`} order by 1`.execute(tx);
  return rows.map((row) => row.name);
}

/**
 * Made apart and then attached, which, unlike `create … partition of`, lets requests on the parent go on. They may
 * not when the hour has begun or has rows: one that still looks for a row in the default would miss it in here.
 */
async function make(tx: Db, table: Partitioned, start: Date, now: Date): Promise<void> {
  const parent = sql.table(table);
  const partition = sql.table(nameOf(table, start));
  const fallback = sql.table(`${table}_default`);
  const from = uuidv7Floor(start);
  const to = uuidv7Floor(new Date(start.getTime() + hour));
  const id = sql.ref(partitioned[table]);
  const inHour = sql`${id} >= ${from} and ${id} < ${to}`;

  const strays = await sql`select from ${fallback} where ${inHour} limit 1`.execute(tx);
  const inUse = start <= now || strays.rows.length > 0;
  if (inUse) await sql`lock table ${parent} in access exclusive mode`.execute(tx);
  await sql`create table ${partition} (like ${parent} including all)`.execute(tx);
  if (inUse) {
    await sql`with moved as (delete from ${fallback} where ${inHour} returning *)
      insert into ${partition} select * from moved`.execute(tx);
  }
  await sql`alter table ${parent} attach partition ${partition}
    for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(tx);
}

/** `flow_2026033014`: the hour in UTC. */
function nameOf(table: Partitioned, start: Date): string {
  return `${table}_${start.toISOString().replace(/\D/g, '').slice(0, 10)}`;
}
