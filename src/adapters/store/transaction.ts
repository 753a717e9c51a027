import type { Db } from './database.ts';

/** Of two that wait for each other PostgreSQL ends one within a second; in a third such pair there is a fault. */
const attempts = 3;

/**
 * Runs `work` in one transaction, and anew where PostgreSQL ended it because it and another waited for each other's
 * rows: two recoveries of one account that end at once, or a freeze that meets one. What it did is undone by then, so
 * doing it again is the same as having come second; a person would only see a failure (R61).
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === attempts || !isDeadlock(error)) throw error;
    }
  }
}

/** `deadlock_detected` (PostgreSQL, appendix A). */
function isDeadlock(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === '40P01';
}
