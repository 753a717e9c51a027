import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
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
  const messages = new Counter({
    name: 'regain_messages_total',
    help: 'Messages by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  });
  return {
    observe({ method, route, status, seconds }: ObservedRequest) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    countMessage(channel: 'mail' | 'text', outcome: string) {
      messages.inc({ channel, outcome });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
