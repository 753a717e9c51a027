import type { Pool, PoolClient } from 'pg';

/** Namespace of our advisory locks on workers; any fixed number will do, the same on every node. */
const namespace = 724_431_051;

/** A job is taken from a worker at the earliest after this time, so that one that just started can take its lock first. */
const graceSeconds = 20;

export interface Liveness {
  /** Gives jobs of workers that are gone back to the queue. Returns how many workers those were. */
  release(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Shows that a worker lives by an advisory lock on a connection of its own: when the process dies, however it dies,
 * the lock goes with it. Without this, what a killed process had in hand would wait four hours for its turn.
 */
export function showLiveness(pool: Pool, workerId: string, onLost: (error: unknown) => void): Liveness {
  let client: PoolClient | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  let locking = lock();

  async function lock(): Promise<void> {
    if (stopped) return;
    try {
      const mine = await pool.connect();
      client = mine;
      mine.once('error', () => again(mine));
      await mine.query('select pg_advisory_lock($1, hashtext($2))', [namespace, workerId]);
    } catch (error) {
      onLost(error);
      again(client);
    }
  }

  function again(broken: PoolClient | undefined): void {
    if (client !== broken || stopped) return;
    client = undefined;
    broken?.release(true);
    clearTimeout(retry);
    retry = setTimeout(() => {
      locking = lock();
    }, 1000);
  }

  return {
    async release() {
      const { rows } = await pool.query<{ gone: string }>(
        `with owner as materialized (
           select distinct locked_by from graphile_worker.jobs
           where locked_by is not null and locked_by <> $1 and locked_at < now() - make_interval(secs => $2)
         ), gone as materialized (
           select locked_by from owner where pg_try_advisory_xact_lock($3, hashtext(locked_by))
         )
         select locked_by as gone, graphile_worker.force_unlock_workers(array[locked_by]) from gone`,
        [workerId, graceSeconds, namespace],
      );
      return rows.length;
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await locking;
      client?.release(true);
      client = undefined;
    },
  };
}
