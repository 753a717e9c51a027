import type { Worker } from '../adapters/jobs/worker.ts';
import type { PgStore } from '../adapters/store/open.ts';
import type { ServiceFacts } from '../web/context.ts';
import type { BackgroundLog } from './outage.ts';

const everyMs = 10_000;

/** Seconds that a message may wait in the queue before every page says so. */
const slowAfter = 60;

/** Looks every few seconds at what pages say of the service as a whole, so that no request has to. */
export async function watchService(
  store: PgStore,
  jobs: Pick<Worker, 'delay'>,
  log: BackgroundLog,
): Promise<ServiceFacts & { stop(): Promise<void> }> {
  let delay = 0;
  let domains: readonly string[] = [];
  async function look(): Promise<void> {
    try {
      delay = await jobs.delay();
      domains = await store.provisioning.soleDomains();
    } catch (err) {
      log.warn({ err }, 'the facts of the service could not be looked up; trying again');
    }
  }
  await look();
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    underWay = look();
  }, everyMs);
  return {
    messagesAreSlow: () => delay > slowAfter,
    soleDomains: () => domains,
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
