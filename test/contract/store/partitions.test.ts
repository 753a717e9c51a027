import { expect, test } from 'vitest';
import { sealBlock } from '../../../src/adapters/audit/seal-block.ts';
import { openStore } from '../../../src/adapters/store/open.ts';
import { keyPair } from '../../unit/audit/sample-log.ts';
import { later, newFlow, now, sha, withStore } from './fixture.ts';

const fixture = withStore();
const hour = 3600;

async function partitions(table: string): Promise<string[]> {
  const { rows } = await fixture.sql(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass order by 1`,
    [table],
  );
  return rows.map((row) => row.name).filter((name) => !name.endsWith('_default'));
}

async function homeOf(id: string): Promise<string | undefined> {
  return (await fixture.sql('select tableoid::regclass::text as name from flow where id = $1', [id])).rows[0]
    ?.name;
}

test('two nodes that make them at once, and again, end with this hour and the 26 to come', async () => {
  const other = openStore({ connectionString: fixture.url });
  // A test's database comes with those of today.
  const before = new Set([...(await partitions('flow')), ...(await partitions('code'))]);
  await Promise.all([fixture.store.partitions.ensure(now), other.partitions.ensure(now)]);
  await other.partitions.ensure(later(60));
  await other.close();
  for (const table of ['flow', 'code']) {
    const made = (await partitions(table)).filter((name) => !before.has(name));
    expect(made).toHaveLength(27);
    expect(made[0]).toBe(`${table}_2026032901`);
    expect(made.at(-1)).toBe(`${table}_2026033003`);
  }
});

test('a flow stands in the partition of its hour, and is found there alone', async () => {
  const { store, sql, statements } = fixture;
  const flow = newFlow({}, later(2 * hour));
  await store.flows.insert(flow);
  expect(await homeOf(flow.id)).toBe('flow_2026032903');
  statements.length = 0;
  expect(await store.flows.find(flow.id)).toMatchObject({ id: flow.id });
  const { rows } = await sql(`explain ${statements[0]}`, [flow.id]);
  const scanned = rows.map((row) => row['QUERY PLAN']).filter((line) => / on /.test(line));
  expect(scanned).toHaveLength(1);
  expect(scanned[0]).toContain('flow_2026032903');
});

test('ending the flows of an account looks at three hours, not at all', async () => {
  const { store, sql, statements } = fixture;
  statements.length = 0;
  await store.flows.endOfAccount('0190a000-0000-7000-8000-000000000000', undefined, later(12 * hour));
  const bounds = statements[0]!;
  const values = [
    later(12 * hour),
    ...['"id" >= ', '"id" < '].map((_, i) => uuidAt(11 + 2 * i)),
    '0190a000-0000-7000-8000-000000000000',
    now,
  ];
  const { rows } = await sql(`explain ${bounds}`, values);
  const scanned = rows
    .map((row) => row['QUERY PLAN'])
    .join('\n')
    .match(/Scan.* on flow_\w+/g)!;
  expect(new Set(scanned.map((line) => line.match(/flow_\w+/)![0].slice(0, 15))).size).toBeLessThanOrEqual(4);
});

function uuidAt(hours: number): string {
  return newFlow({}, later(hours * hour)).id;
}

test('what came before its partition was made moves into it', async () => {
  const { store } = fixture;
  const early = newFlow({}, later(40 * hour));
  await store.flows.insert(early);
  await store.codes.replace({
    flowId: early.id,
    number: 1,
    way: 'email',
    purpose: 'p',
    reference: 'r',
    verifier: sha('v'),
    linkHash: undefined,
    sentAt: now,
    expiresAt: later(60),
  });
  expect(await homeOf(early.id)).toBe('flow_default');
  await store.partitions.ensure(later(40 * hour));
  expect(await homeOf(early.id)).toBe('flow_2026033017');
  expect((await store.flows.findInContext(early.id))!.newestCode).toMatchObject({ number: 1 });
});

test('those that ended 48 hours ago go, with what strayed into the default; younger ones stay', async () => {
  const { store } = fixture;
  await store.partitions.ensure(now);
  const stray = newFlow({}, later(-5 * hour));
  await store.flows.insert(stray);
  const old = newFlow({}, now);
  await store.flows.insert(old);
  const young = newFlow({}, later(hour));
  await store.flows.insert(young);
  const at = new Date('2026-03-31T02:00:00Z');
  await Promise.all([
    store.partitions.drop(new Date(at.getTime() - 1)),
    store.partitions.drop(new Date(at.getTime() - 1)),
  ]);
  expect(await store.flows.find(stray.id)).toBeUndefined();
  expect(await store.flows.find(old.id)).toBeDefined();
  await store.partitions.drop(at);
  expect(await store.flows.find(old.id)).toBeUndefined();
  expect(await store.flows.find(young.id)).toBeDefined();
  expect((await partitions('code'))[0]).toBe('code_2026032902');
});

test('partitions are made while a block of the audit log is being sealed', async () => {
  const { store } = fixture;
  const client = await store.pool.connect();
  try {
    await client.query('begin');
    await sealBlock(client, keyPair().privateKey, 1, now);
    await store.partitions.ensure(later(200 * hour));
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('requests go on while partitions are made and dropped', async () => {
  const { store } = fixture;
  const start = later(100 * hour);
  let stop = false;
  const traffic = (async () => {
    let count = 0;
    while (!stop) {
      const flow = newFlow({}, later(count % 60, start));
      await store.transaction(async (tx) => {
        await tx.flows.insert(flow);
        await tx.codes.replace({
          flowId: flow.id,
          number: 1,
          way: 'email',
          purpose: 'p',
          reference: 'r',
          verifier: sha('v'),
          linkHash: undefined,
          sentAt: now,
          expiresAt: later(60),
        });
      });
      expect(await store.flows.find(flow.id)).toBeDefined();
      count++;
    }
    return count;
  })();
  await store.partitions.ensure(start);
  await store.partitions.drop(start);
  stop = true;
  expect(await traffic).toBeGreaterThan(0);
});
