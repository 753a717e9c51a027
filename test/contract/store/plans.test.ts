import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { uuidv7 } from '../../../src/domain/uuidv7.ts';
import { addAccount, newFlow, now, withStore } from './fixture.ts';

const fixture = withStore();

/** How often PostgreSQL read each table from end to end. */
async function scans(): Promise<Record<string, number>> {
  const { pool } = fixture.store;
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ name: string; scans: number }>(
    `select regexp_replace(relname, '_\\d{10}$', '') as name, sum(seq_scan)::int as scans from pg_stat_user_tables
     where schemaname = 'public' group by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.scans]));
}

test('R78: what a request asks is looked up by an index, although its plan was made while the tables were empty', async () => {
  const { store } = fixture;
  await store.partitions.ensure(now);
  await store.pool.query('analyze');
  const none = uuidv7(now, randomBytes(10));
  await store.flows.findInContext(none);
  await store.accounts.findByUserIdKey('nobody@alpenglow.example');

  const before = await scans();
  const flows = [];
  for (let i = 0; i < 20; i++) {
    const flow = newFlow({ accountId: await addAccount(store) });
    flows.push(flow.id);
    await store.flows.insert(flow);
  }
  for (const id of flows) await store.flows.findInContext(id);
  const after = await scans();
  const grown = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(grown.filter((name) => ['flow', 'code', 'account', 'method', 'session'].includes(name))).toEqual([]);
});
