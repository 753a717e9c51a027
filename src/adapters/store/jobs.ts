import { sql } from 'kysely';
import type { Jobs } from '../../ports/store/records.ts';
import type { Db } from './database.ts';

export function jobsIn(db: Db): Jobs {
  return {
    async add(jobs) {
      if (jobs.length === 0) return;
      const rows = jobs.map(({ task, sealed, key, runAt, maxAttempts }) => ({
        task,
        payload: { sealed },
        key,
        run_at: runAt,
        max_attempts: maxAttempts,
      }));
      // One call a job and not `add_jobs`, which takes no key twice and answers with every job's payload.
      await sql`
        select count(graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => max_attempts, job_key => key))
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as job (task text, payload json, key text, run_at timestamptz, max_attempts int)`.execute(db);
    },
  };
}
