import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSealer } from '../../src/adapters/audit/sealer.ts';
import { startWorker, type Worker } from '../../src/adapters/jobs/worker.ts';
import { generateKey } from '../../src/adapters/secrets/key-ring.ts';
import { createSecrets } from '../../src/adapters/secrets/secrets.ts';
import { openStore, type PgStore } from '../../src/adapters/store/open.ts';
import { quietWhileAway } from '../../src/main/outage.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { PostgresProxy } from '../support/postgres-proxy.ts';
import { privateKey } from './audit/log.ts';

/** What keeps running while PostgreSQL is away may not bury everything else in the log. */
let database: TestDatabase;
let proxy: PostgresProxy;
let direct: PgStore;
let store: PgStore;
let worker: Worker;
let sealer: ReturnType<typeof createSealer>;
let outage: ReturnType<typeof quietWhileAway>;
const lines: string[] = [];

beforeEach(async () => {
  lines.length = 0;
  database = await freshDatabase();
  direct = openStore({ connectionString: database.url, applicationName: 'test' });
  const between = await PostgresProxy.before(database.url);
  proxy = between.proxy;
  store = openStore({
    connectionString: between.url,
    onConnectionLost: () => outage.log.warn({}, 'a database connection broke'),
  });
  const tell = (_fields: object, message: string) => void lines.push(message);
  const log = { error: tell, warn: tell, debug: () => undefined };
  outage = quietWhileAway(log as never, () => store.ping(), { answer: 500, between: 200, again: 1000 });
  sealer = createSealer({ pool: store.pool, signingKey: privateKey, log: outage.log, interval: 50 });
  sealer.start();
  const secrets = createSecrets([generateKey('production')]);
  worker = await startWorker({
    pool: store.pool,
    handlers: { task: async () => undefined },
    secrets,
    log,
    background: outage.log,
  });
  await pause(500);
});

afterEach(async () => {
  proxy.judge = () => true;
  await worker.stop();
  await sealer.stop();
  outage.stop();
  await store.close();
  await proxy.close();
  await direct.close();
  await database.drop();
});

const breakAll = () =>
  direct.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'regain' and datname = current_database()`,
  );

test('R61: an outage is told when it begins, now and then, and when it is over; nothing else is', async () => {
  proxy.judge = () => false;
  await breakAll();
  await pause(2900);
  expect(lines).toEqual([
    'the database does not answer; trying again',
    'the database still does not answer',
    'the database still does not answer',
  ]);
  proxy.judge = () => true;
  await pause(1500);
  expect(lines.slice(3)).toEqual(['the database answers again']);
});

test('R61: what goes wrong while the database answers is told as ever', async () => {
  await breakAll();
  await pause(1000);
  expect(lines).toContain('a database connection broke');
  expect(lines).not.toContain('the database does not answer; trying again');
});
