import type { Pool } from 'pg';

/** A job that ran out of attempts, or that no release here knows. Nothing of its payload. */
export interface DeadJob {
  id: number;
  task: string;
  attempts: number;
  lastError: string | undefined;
  queuedAt: Date;
}

/** Jobs that will not run again by themselves, newest first. */
export async function deadJobs(pool: Pool, limit = 100): Promise<readonly DeadJob[]> {
  const { rows } = await pool.query<Omit<DeadJob, 'lastError'> & { lastError: string | null }>(
    `select id, task_identifier as task, attempts, last_error as "lastError", created_at as "queuedAt"
     from graphile_worker.jobs where attempts >= max_attempts and locked_at is null
     order by created_at desc, id desc limit $1`,
    [limit],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id), lastError: row.lastError ?? undefined }));
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

/**
 * Makes a job, which must be running, its own last attempt. The queue's own function for it refuses running jobs; ours writes
 * the one column that says how many attempts there are. `test/contract/jobs.test.ts` holds it to that.
 */
export async function makeLastAttempt(pool: Pool, jobId: string): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set max_attempts = attempts where id = $1', [jobId]);
}
