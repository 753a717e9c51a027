import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JobLog } from '../../src/adapters/jobs/log.ts';
import { startWorker, type Worker, type WorkerOptions } from '../../src/adapters/jobs/worker.ts';
import { generateKey } from '../../src/adapters/secrets/key-ring.ts';
import { createSecrets } from '../../src/adapters/secrets/secrets.ts';
import { openStore, type PgStore } from '../../src/adapters/store/open.ts';
import { DeliveryFailed } from '../../src/ports/delivery.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const secrets = createSecrets([generateKey('production')]);
const otherSecrets = createSecrets([generateKey('production')]);
let database: TestDatabase;
let store: PgStore;
let workers: Worker[] = [];
let lines: string[] = [];

const log: JobLog = {
  error: (fields, message) => void lines.push(`error ${message} ${JSON.stringify(fields)}`),
  warn: (fields, message) => void lines.push(`warn ${message} ${JSON.stringify(fields)}`),
  debug: (fields, message) => void lines.push(`debug ${message} ${JSON.stringify(fields)}`),
};

beforeEach(async () => {
  database = await freshDatabase();
  store = openStore({ connectionString: database.url, maxConnections: 20 });
  lines = [];
});

afterEach(async () => {
  for (const worker of workers) await worker.stop();
  workers = [];
  await store.close();
  await database.drop();
});

async function start(
  handlers: WorkerOptions['handlers'],
  more: Partial<WorkerOptions> = {},
): Promise<Worker> {
  const worker = await startWorker({ pool: store.pool, handlers, secrets, log, ...more });
  workers.push(worker);
  return worker;
}

async function add(task: string, payload: unknown, more: { maxAttempts?: number } = {}): Promise<void> {
  await store.jobs.add([{ task, sealed: secrets.seal('job', JSON.stringify(payload)), ...more }]);
}

async function until(what: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s; the log says:\n${lines.join('\n')}`);
    await pause(5);
  }
}

const waiting = async () =>
  Number((await store.pool.query('select count(*) as n from graphile_worker.jobs')).rows[0].n);

const deadJobs = async () =>
  (
    await store.pool.query(
      `select task_identifier as task, attempts, last_error as "lastError" from graphile_worker.jobs
       where attempts >= max_attempts and locked_at is null order by created_at desc, id desc`,
    )
  ).rows;

describe('a job', () => {
  test('reaches its handler opened, and leaves the queue', async () => {
    const seen: unknown[] = [];
    await start({ 'send-code': async (payload, run) => void seen.push([payload, run]) });
    await add('send-code', { code: '482913' });
    await until(() => seen.length === 1);
    expect(seen).toEqual([[{ code: '482913' }, { attempt: 1 }]]);
    await until(async () => (await waiting()) === 0);
  });

  test('starts within milliseconds of the commit that added it', async () => {
    const arrivals: (() => void)[] = [];
    await start({ 'send-code': async () => arrivals.shift()?.() });
    await pause(300);
    const taken: number[] = [];
    for (let i = 0; i < 40; i++) {
      const arrived = new Promise<void>((resolve) => arrivals.push(resolve));
      const begun = performance.now();
      await store.transaction((tx) =>
        tx.jobs.add([{ task: 'send-code', sealed: secrets.seal('job', '{}') }]),
      );
      await arrived;
      taken.push(performance.now() - begun);
    }
    taken.sort((a, b) => a - b);
    console.error(`commit and start: median ${taken[20]!.toFixed(1)} ms, worst ${taken[39]!.toFixed(1)} ms`);
    // Without LISTEN it would be the poll interval of a second, half of it on average.
    expect(taken[20]).toBeLessThan(100);
  });

  test('that fails comes again later each time, and what the log and the queue keep says nothing of it (R59)', async () => {
    let runs = 0;
    await start({
      notify: async () => {
        runs++;
        throw new Error('canary-of-an-error: ada@mail.example');
      },
    });
    await add('notify', { secret: 'canary-of-a-payload' });
    await until(() => runs === 2, 15);
    await until(async () => (await row()).attempts === 2 && (await row()).locked_at === null);
    const { last_error, wait } = await row();
    // e² seconds after the second failure; e¹ after the first.
    expect(wait).toBeGreaterThan(6);
    expect(last_error).toBe('Error');
    expect(lines.join('\n')).toContain('it comes again');
    expect(lines.join('\n')).not.toMatch(/canary|ada@/);
  });

  test('that can’t be delivered for good is not tried again, and is found among the dead', async () => {
    let runs = 0;
    await start({
      notify: async () => {
        runs++;
        throw new DeliveryFailed('the mail server answered 550 5.1.1 to RCPT TO', true);
      },
    });
    await add('notify', { secret: 'canary' });
    await until(async () => (await deadJobs()).length === 1);
    expect((await deadJobs())[0]).toMatchObject({
      task: 'notify',
      attempts: 1,
      lastError: 'the mail server answered 550 5.1.1 to RCPT TO',
    });
    await pause(1500);
    expect(runs).toBe(1);
  });

  test('that can’t be opened dies without a word of what is in it (R16, R59)', async () => {
    let runs = 0;
    await start({ notify: async () => void runs++ });
    await store.jobs.add([
      { task: 'notify', sealed: otherSecrets.seal('job', 'canary') },
      { task: 'notify', sealed: 'canary in the clear' },
    ]);
    await until(async () => (await deadJobs()).length === 2);
    expect(runs).toBe(0);
    expect((await deadJobs())[0]!.lastError).toBe('the payload can’t be opened');
    expect(lines.join('\n')).not.toContain('canary');
  });

  test('that ran out of attempts is dead, and counted apart from those that wait', async () => {
    const worker = await start({
      notify: async () => {
        throw new Error('x');
      },
    });
    await add('notify', {}, { maxAttempts: 1 });
    await until(async () => (await deadJobs()).length === 1);
    await add('from-a-later-release', {});
    await add('from-a-later-release', {});
    expect(await worker.length()).toEqual({ waiting: 2, dead: 1 });
    expect(lines.join('\n')).toContain('failed for good');
  });

  test('of a task unknown here waits for a node that knows it', async () => {
    let runs = 0;
    const worker = await start({ notify: async () => void runs++ });
    await add('from-a-later-release', {});
    await add('notify', {});
    await until(() => runs === 1);
    expect(await waiting()).toBeGreaterThanOrEqual(1);
    expect(await deadJobs()).toEqual([]);
    await until(async () => (await worker.delay()) > 0);
  });
});

test('a secret that died takes its job along, waiting or dead; others stay (R16)', async () => {
  const worker = await start({ other: async () => {} }, { perishable: { 'send-code': 1 } });
  await add('send-code', { code: '482913' });
  await add('notify', {});
  await store.pool.query(
    `update graphile_worker._private_jobs set created_at = now() - interval '2 seconds'`,
  );
  await worker.stop();
  workers = [];
  await start({ other: async () => {} }, { perishable: { 'send-code': 1 } });
  await until(async () => (await waiting()) === 1);
  const { rows } = await store.pool.query('select task_identifier as task from graphile_worker.jobs');
  expect(rows).toEqual([{ task: 'notify' }]);
});

test('a dead job is dropped 30 days after it died, not before; one that waits never is (R16)', async () => {
  for (const task of ['long dead', 'dead', 'waiting']) await add(task, {});
  await store.pool.query(
    `update graphile_worker._private_jobs job set attempts = case task.identifier when 'waiting' then 0 else max_attempts end,
       created_at = now() - interval '90 days',
       updated_at = now() - case task.identifier when 'dead' then interval '29 days' else interval '31 days' end
     from graphile_worker._private_tasks task where task.id = job.task_id`,
  );
  await start({ other: async () => {} });
  await until(async () => (await waiting()) < 3);
  const { rows } = await store.pool.query(
    'select task_identifier as task from graphile_worker.jobs order by 1',
  );
  expect(rows).toEqual([{ task: 'dead' }, { task: 'waiting' }]);
});

test('stopping waits for the job under way, and takes no other', async () => {
  let begun = 0;
  let done = 0;
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const worker = await start(
    {
      notify: async () => {
        begun++;
        await held;
        done++;
      },
    },
    { concurrency: 1 },
  );
  await add('notify', {});
  await add('notify', {});
  await until(() => begun === 1);
  const stopping = worker.stop();
  workers = [];
  await pause(200);
  expect(done).toBe(0);
  release();
  await stopping;
  expect(done).toBe(1);
  expect(await waiting()).toBe(1);
});

test('what a killed worker had in hand is taken over, what a living one has is not', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let runs = 0;
  await start({
    slow: async () => {
      runs++;
      await held;
    },
  });
  await add('slow', {});
  await until(() => runs === 1);
  await store.pool.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`);
  // A job in the hands of a process that is gone: nobody holds its lock.
  await add('quick', {});
  await store.pool.query(
    `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'pool-gone', attempts = 1
     where locked_at is null`,
  );
  let quick = 0;
  await start({
    quick: async (_payload, run) => {
      quick = run.attempt;
    },
  });
  await until(() => quick === 2);
  // Longer than the queue is polled: a job that was wrongly given back would have been taken again.
  await pause(1500);
  expect(runs).toBe(1);
  release();
  await until(async () => (await waiting()) === 0);
});

describe('periodic tasks', () => {
  test('run at once and again, by one node at a time, and go on after a failure', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const task = {
      name: 'sweep',
      everySeconds: 0.05,
      run: async () => {
        most = Math.max(most, ++running);
        await pause(30);
        running--;
        if (++runs === 2) throw new Error('canary');
      },
    };
    await start({ other: async () => {} }, { periodic: [task] });
    await start({ other: async () => {} }, { periodic: [task] });
    await until(() => runs >= 6);
    expect(most).toBe(1);
    expect(lines.join('\n')).toContain('a periodic task failed');
    expect(lines.join('\n')).not.toContain('canary');
  });
});

async function row(): Promise<{
  attempts: number;
  locked_at: Date | null;
  last_error: string | null;
  wait: number;
}> {
  const { rows } = await store.pool.query(
    `select attempts, locked_at, last_error,
       extract(epoch from run_at - now())::float8 as wait from graphile_worker.jobs`,
  );
  return rows[0];
}
