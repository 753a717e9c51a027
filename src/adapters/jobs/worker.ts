import { EventEmitter } from 'node:events';
import { type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Secrets } from '../../ports/secrets.ts';
import { JobFailed, jobFailed } from './job-error.ts';
import { type Liveness, showLiveness } from './liveness.ts';
import { type JobLog, queueLogger } from './log.ts';
import { type PeriodicTask, startPeriodic } from './periodic.ts';
import {
  dropDead,
  dropPerished,
  makeLastAttempt,
  type QueueLength,
  queueDelay,
  queueLength,
} from './queue.ts';

export interface WorkerOptions {
  /** Two of its connections are kept: one listens for jobs, one shows that this worker lives. */
  pool: Pool;
  /** By task. A job without a handler is left to a node of a release that has one. */
  handlers: Readonly<Record<string, (payload: unknown, run: { attempt: number }) => Promise<void>>>;
  secrets: Pick<Secrets, 'open'>;
  log: JobLog;
  /** For what is no job's: the queue's own lines and housekeeping, which fail all the time while the database is away. */
  background?: JobLog;
  /** Jobs at once; 8 if left out. */
  concurrency?: number;
  /** Housekeeping that comes with every node. */
  periodic?: readonly PeriodicTask[];
  /** Seconds after which a job of this task is worthless, because the secret in it is (R16). */
  perishable?: Readonly<Record<string, number>>;
  /** Told of every job that ended, for metrics. */
  onFinished?: (task: string, outcome: 'done' | 'again' | 'dead', seconds: number) => void;
}

export interface Worker {
  /** Takes no more jobs and ends after those under way. */
  stop(): Promise<void>;
  length(): Promise<QueueLength>;
  /** Seconds that the oldest due job has waited. */
  delay(): Promise<number>;
}

/** Runs the queue's jobs on this node; any number of nodes may. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { pool, log, background = log, concurrency = 8, periodic = [], perishable = {} } = options;
  const events: WorkerEvents = new EventEmitter();
  const workerId = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    pgPool: pool,
    events,
    logger: queueLogger(background),
    taskList: tasksOf(options),
    concurrency,
    noHandleSignals: true,
    parsedCronItems: [],
    // Only for retries and jobs of the future: new ones are heard of by LISTEN.
    pollInterval: 1000,
    // One look for a batch instead of one a job and one more of each idle runner; ended jobs are deleted together.
    preset: { worker: { localQueue: { size: 2 * concurrency, ttl: 10_000 }, completeJobBatchDelay: 2 } },
  });
  runner.promise.catch((error: unknown) => {
    log.error({ error: jobFailed(error).message }, 'the worker ended by itself');
  });
  const liveness = showLiveness(pool, await workerId, () => {
    background.warn({}, 'the worker could not show that it lives; trying again');
  });
  const housekeeping = startPeriodic(
    pool,
    [...periodic, ...ownTasks(pool, liveness, perishable)],
    background,
  );
  return {
    stop: async () => {
      await Promise.all([housekeeping.stop(), stopRunner(runner)]);
      await liveness.stop();
    },
    length: () => queueLength(pool),
    delay: () => queueDelay(pool),
  };
}

function ownTasks(
  pool: Pool,
  liveness: Liveness,
  perishable: Readonly<Record<string, number>>,
): PeriodicTask[] {
  return [
    { name: 'jobs of dead workers', everySeconds: 10, run: () => liveness.release() },
    { name: 'jobs with dead secrets', everySeconds: 60, run: () => dropPerished(pool, perishable) },
    { name: 'dead jobs', everySeconds: 3600, run: () => dropDead(pool) },
  ];
}

async function stopRunner(runner: Runner): Promise<void> {
  // A runner that ended by itself refuses to be stopped: it is stopped.
  await runner.stop().catch(() => undefined);
  await runner.promise.catch(() => undefined);
}

function tasksOf({ pool, handlers, secrets, log, onFinished }: WorkerOptions): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [
      task,
      async (payload, { job }) => {
        const begun = performance.now();
        const told = (outcome: 'done' | 'again' | 'dead') =>
          onFinished?.(task, outcome, (performance.now() - begun) / 1000);
        try {
          await handle(opened(secrets, payload), { attempt: job.attempts });
          told('done');
        } catch (error) {
          const failure = jobFailed(error);
          const dead = failure.permanent || job.attempts >= job.max_attempts;
          if (failure.permanent) await makeLastAttempt(pool, job.id);
          log[dead ? 'error' : 'warn'](
            { task, job: job.id, attempt: job.attempts, error: failure.message },
            dead ? 'a job failed for good' : 'a job failed; it comes again',
          );
          told(dead ? 'dead' : 'again');
          throw failure;
        }
      },
    ]),
  );
}

/** Sealed elsewhere, under a key that is gone, or altered: no attempt will ever open it. */
function opened(secrets: Pick<Secrets, 'open'>, payload: unknown): unknown {
  const sealed = (payload as { sealed?: unknown } | null)?.sealed;
  const text = typeof sealed === 'string' ? secrets.open('job', sealed) : undefined;
  if (text === undefined) throw new JobFailed('the payload can’t be opened', true);
  return JSON.parse(text);
}
