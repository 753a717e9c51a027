import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type PgStore } from '../../../src/adapters/store/open.ts';
import { freshDatabase } from '../../support/database.ts';

const day = 86_400_000;
const now = new Date('2026-05-01T00:00:00Z');

describe('what is kept for a while', () => {
  let store: PgStore;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    store = openStore({ connectionString: database.url });
    drop = database.drop;
  });

  afterAll(async () => {
    await store.close();
    await drop();
  });

  const delivery = (id: string, finishedAt: Date, outcome: 'sent' | 'failed') => ({
    id,
    accountId: undefined,
    channel: 'mail' as const,
    kind: 'send-code',
    recipient: 'm•••@m•••.example',
    queuedAt: finishedAt,
    finishedAt,
    outcome,
    answer: '250',
  });

  it('is dropped when it is older, and not before', async () => {
    await store.deliveries.record(delivery('old', new Date(now.getTime() - day), 'sent'));
    await store.deliveries.record(delivery('new', now, 'sent'));
    expect(await store.deliveries.sweep(now)).toBe(1);
    expect(await store.deliveries.finished(['old', 'new'])).toEqual(new Set(['new']));
  });

  it('a delivery that failed is not finished: its retry goes out', async () => {
    await store.deliveries.record(delivery('again', now, 'failed'));
    expect(await store.deliveries.finished(['again', 'never'])).toEqual(new Set());
    expect(await store.deliveries.tried(['again', 'never'])).toEqual(new Set(['again']));
    expect(await store.deliveries.finished([])).toEqual(new Set());
  });

  it.each([
    ['device', 'last_seen_at'],
    ['password_guard', 'updated_at'],
    ['authenticator_guard', 'updated_at'],
    ['one_time_link', 'expires_at'],
    ['delivery', 'finished_at'],
  ])('in %s is found by %s without a look at every row', async (table, column) => {
    const client = await store.pool.connect();
    try {
      await client.query('begin; set local enable_seqscan = off');
      const { rows } = await client.query(`explain delete from ${table} where ${column} < now()`);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`${table}_${column}_idx`);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
