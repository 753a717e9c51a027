import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ObservedRequest } from '../../web/context.ts';

/**
 * What Prometheus may ask, on the loopback listener only (R80). Labels name routes and kinds, never people:
 * a counter that moves for known IDs alone would tell who exists.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'regain_request_seconds',
    help: 'Time to answer a request, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers: [registry],
  });
  const jobs = new Histogram({
    name: 'regain_job_seconds',
    help: 'Time of a job, by task and outcome. Decoys queue the same jobs as accounts do.',
    labelNames: ['task', 'outcome'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    observe({ method, route, status, seconds }: ObservedRequest) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    observeJob(task: string, outcome: string, seconds: number) {
      jobs.observe({ task, outcome }, seconds);
    },
    /** Counts the queue whenever somebody asks for the metrics. */
    watchQueue(length: () => Promise<{ waiting: number; dead: number }>) {
      new Gauge({
        name: 'regain_queue_jobs',
        help: 'Jobs in the queue: waiting for a turn, or dead (out of attempts).',
        labelNames: ['state'],
        registers: [registry],
        async collect() {
          this.reset();
          // Without the database the other metrics still answer: that is when they are looked at.
          const counted = await length().catch(() => undefined);
          for (const [state, jobs] of Object.entries(counted ?? {})) this.set({ state }, jobs);
        },
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
