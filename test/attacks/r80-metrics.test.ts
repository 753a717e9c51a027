import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createOperations, mountHealth } from '../../src/main/operations/listener.ts';
import { createMetrics } from '../../src/main/operations/metrics.ts';
import { createWeb } from '../../src/web/app.tsx';
import { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { toMailedCode } from './support/recover.ts';
import { tryPassword } from './support/sign-in.ts';

/** R80: who may read the metrics learns nothing of anybody, and strangers read none. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.addPerson('ada@personal.example', { emails: ['ada@mail.example'] });
});
afterAll(() => app.stop());

function listeners(database = () => app.store.ping()) {
  const metrics = createMetrics();
  const web = createWeb({
    app: app.app,
    settings: {
      mode: 'production',
      secure: false,
      origin: app.origin,
      trustedProxies: [],
      returnOrigins: [],
      serviceName: 'Regain',
    },
    auditExports: app.auditExports,
    assets: {},
    facts: { messagesAreSlow: () => false, soleDomains: () => [] },
    readAsset: async () => undefined,
    log: { error: () => undefined },
    observe: metrics.observe,
  });
  const health = { database };
  mountHealth(web as unknown as Hono, health);
  return { metrics, web, operations: createOperations(metrics, health) };
}

test('R80: the public listener has no metrics and no details of health', async () => {
  const { web } = listeners();
  const browser = new HttpBrowser(web, app.origin);
  for (const path of [
    '/metrics',
    '/metrics/',
    '/-/metrics',
    '/debug/pprof',
    '/internal/metrics',
    '/status',
    '/stats',
  ])
    expect((await browser.get(path)).status, path).toBe(404);
  for (const path of ['/healthz', '/readyz'])
    expect((await browser.get(path)).html).toMatch(/^(alive|ready)\n$/);
});

test('R80: where the database is gone, readiness says so in two words', async () => {
  const broken = new Hono();
  mountHealth(broken, {
    database: () => Promise.reject(new Error('password authentication failed for regain')),
  });
  const answer = await broken.request('/readyz');
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\n']);
});

test('R80: to this machine readiness says why the database is gone, by a code alone', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
  const { operations } = listeners(() => Promise.reject(refused));
  const answer = await operations.request('/readyz');
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'not ready', database: 'ECONNREFUSED' },
  ]);
});

test('R80: a database that takes the question and never answers is not ready after three seconds', async () => {
  const silent = new Hono();
  mountHealth(silent, { database: () => new Promise(() => {}) });
  vi.useFakeTimers();
  try {
    const answer = silent.request('/readyz');
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await answer).status).toBe(503);
  } finally {
    vi.useRealTimers();
  }
}, 2_000);

/** The lines of our own metrics without times, which no two runs share. */
async function counts(name: string): Promise<string[]> {
  const { metrics, web } = listeners();
  const userId = `${name}@personal.example`;
  const browser = () =>
    new HttpBrowser(web, app.origin, { address: name === 'ada' ? '10.80.1.1' : '10.80.2.1' });
  await tryPassword(browser(), userId, 'wrong');
  const lost = browser();
  await toMailedCode(lost, userId, { kind: 'personal' });
  await lost.submit({ code: '000000' }, { form: 'code-form' });
  await lost.get(`/signin?username=${userId}&to=/x`);
  await lost.get(`/nowhere/${userId}`);
  const text = await metrics.text();
  expect(text).not.toMatch(/personal\.example|ada|unknown@|10\.80/);
  return text.split('\n').filter((line) => /^regain_.*_(count|total)/.test(line));
}

test('R80: a known and an unknown ID move the same counters', async () => {
  const known = await counts('ada');
  expect(known.length).toBeGreaterThan(5);
  expect(await counts('unknown')).toEqual(known);
});

test('R80: addresses that strangers make up make no new series', async () => {
  const { metrics, web } = listeners();
  const browser = new HttpBrowser(web, app.origin);
  for (let i = 0; i < 30; i++) await browser.get(`/made-up-${i}/x?y=${i}`);
  const series = (await metrics.text())
    .split('\n')
    .filter((line) => line.startsWith('regain_request_seconds_count'));
  expect(series.length).toBeLessThanOrEqual(2);
});

test('R80: the queue is counted by state, and a database that fails takes no other metric along', async () => {
  const metrics = createMetrics();
  let fails = false;
  metrics.watchQueue(async () => {
    if (fails) throw new Error('connection refused');
    return { waiting: 7, dead: 2 };
  });
  const queue = async () => (await metrics.text()).split('\n').filter((line) => /^regain_queue/.test(line));
  expect(await queue()).toEqual([
    'regain_queue_jobs{state="waiting"} 7',
    'regain_queue_jobs{state="dead"} 2',
  ]);
  fails = true;
  expect(await queue()).toEqual([]);
  expect(await metrics.text()).toContain('process_cpu');
});
