import type { Pool } from 'pg';
import type { JobLog } from './log.ts';

/** Housekeeping that some node has to do every so often. Doing it twice must do no harm. */
export interface PeriodicTask {
  name: string;
  everySeconds: number;
  run(): Promise<unknown>;
}

/** Namespace of our advisory locks on periodic tasks. */
const namespace = 724_431_052;

interface Periodic {
  /** Ends after the task under way. */
  stop(): Promise<void>;
}

/**
 * Runs each task at once and then at its interval, one node at a time: whoever does not get its lock leaves it to the
 * one that has it. A task that fails is told and comes again at its next turn.
 */
export function startPeriodic(pool: Pool, tasks: readonly PeriodicTask[], log: JobLog): Periodic {
  const timers = new Map<PeriodicTask, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  // One after the other: each holds a connection for its lock while it works on others, and all at once
  // would wait for each other's.
  let last: Promise<void> = Promise.resolve();

  async function turn(task: PeriodicTask): Promise<void> {
    try {
      await alone(pool, task);
    } catch (error) {
      log.error({ task: task.name, error: nameOf(error) }, 'a periodic task failed; it comes again');
    }
  }

  function begin(task: PeriodicTask): void {
    last = last.then(() => (stopped ? undefined : turn(task)));
    const running = last.finally(() => {
      underWay.delete(running);
      if (!stopped) timers.set(task, setTimeout(() => begin(task), task.everySeconds * 1000).unref());
    });
    underWay.add(running);
  }

  for (const task of tasks) begin(task);
  return {
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

async function alone(pool: Pool, task: PeriodicTask): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as mine',
      [namespace, task.name],
    );
    if (rows[0]!.mine) {
      try {
        await task.run();
      } finally {
        await client.query('select pg_advisory_unlock($1, hashtext($2))', [namespace, task.name]);
      }
    }
    broken = false;
  } finally {
    // A connection that failed in between takes its lock with it.
    client.release(broken);
  }
}

function nameOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  return [name, code].filter((part) => part !== undefined).join(' ');
}
