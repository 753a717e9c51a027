import { Hono } from 'hono';
import { codeOf } from '../database/start-error.ts';
import type { Metrics } from './metrics.ts';

interface Health {
  /** Rejects if the database does not answer. */
  database(): Promise<void>;
}

/** Metrics and health in detail, for the loopback listener (R80). */
export function createOperations(metrics: Metrics, health: Health): Hono {
  const app = new Hono();
  app.get('/metrics', async (c) =>
    c.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => {
    try {
      await answers(health);
      return c.json({ status: 'ready', database: 'answers' });
    } catch (error) {
      return c.json({ status: 'not ready', database: codeOf(error) ?? nameOf(error) }, 503);
    }
  });
  return app;
}

/** A database that takes the connection and then says nothing is not there either; in milliseconds. */
const longestAnswer = 3_000;

async function answers(health: Health): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), longestAnswer);
  });
  try {
    await Promise.race([health.database(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Names and codes only: a message may repeat where the database is, and who asked. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'fails');

/** Alive and ready, in one word each, for load balancers on the public listener: no details there (R80). */
export function mountHealth(app: Pick<Hono, 'get'>, health: Health): void {
  app.get('/healthz', (c) => c.text('alive\n'));
  app.get('/readyz', async (c) => {
    try {
      await answers(health);
      return c.text('ready\n');
    } catch {
      return c.text('not ready\n', 503);
    }
  });
}
