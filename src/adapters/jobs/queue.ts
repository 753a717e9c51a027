import type { Pool } from 'pg';

/** How many jobs wait for a turn, and how many ran out of attempts and won't run again by themselves. */
export interface QueueLength {
  waiting: number;
  dead: number;
}

export async function queueLength(pool: Pool): Promise<QueueLength> {
  const { rows } = await pool.query<QueueLength>(
    `select count(*) filter (where attempts < max_attempts)::float8 as waiting,
       count(*) filter (where attempts >= max_attempts)::float8 as dead
     from graphile_worker.jobs where locked_at is null`,
  );
  return rows[0]!;
}

/** How long the oldest job that is due has waited, in seconds: a fact of the service, for *Messages are slow now*. */
export async function queueDelay(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ seconds: number }>(
    `select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as seconds
     from graphile_worker.jobs
     where locked_at is null and attempts = 0 and run_at <= now()`,
  );
  return rows[0]!.seconds;
}

/**
 * R16: a queued secret dies with what it opens. Drops jobs of these tasks that are older than their secret lives,
 * dead ones and waiting ones alike; one that runs right now ends by itself.
 *
 * @param secondsByTask e.g. `{ 'send-code': 600 }`.
 */
export async function dropPerished(
  pool: Pool,
  secondsByTask: Readonly<Record<string, number>>,
): Promise<void> {
  await pool.query(
    `select from graphile_worker.complete_jobs(array(
       select job.id from graphile_worker.jobs job
         join json_each_text($1::json) as perishable (task, seconds) on perishable.task = job.task_identifier
       where job.locked_at is null and job.created_at < now() - make_interval(secs => seconds::float8)))`,
    [JSON.stringify(secondsByTask)],
  );
}

/** Days that a dead job stays to be looked at; its payload is sealed, and is of no use to anybody later (R16). */
const deadDays = 30;

export async function dropDead(pool: Pool): Promise<void> {
  await pool.query(
    `select from graphile_worker.complete_jobs(array(
       select id from graphile_worker.jobs
       where attempts >= max_attempts and locked_at is null and updated_at < now() - make_interval(days => $1)))`,
    [deadDays],
  );
}

/**
 * Makes a job, which must be running, its own last attempt. The queue's own function for it refuses running jobs; ours writes
 * the one column that says how many attempts there are. `test/contract/jobs.test.ts` holds it to that.
 */
export async function makeLastAttempt(pool: Pool, jobId: string): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set max_attempts = attempts where id = $1', [jobId]);
}
