import { afterEach, expect, test } from 'vitest';
import { openStore, type PgStore } from '../../src/adapters/store/open.ts';
import { ConfigError } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read.ts';
import { startTestApp } from '../support/compose.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';

/** R79: a demonstration and a production never meet. Whole starts: test/boot. */
let database: TestDatabase;
let store: PgStore;
afterEach(async () => {
  await store.close();
  await database.drop();
});

const key = (id: string, fill: number) => ({ id, checkValue: new Uint8Array(32).fill(fill) });

async function claimed(kind: 'demonstration' | 'production') {
  database = await emptyDatabase();
  store = openStore({ connectionString: database.url });
  expect(await store.installation.claim({ kind, keys: [key('a', 1)] })).toBe('claimed');
}

const contents = async () =>
  (
    await store.pool.query(
      `select (select jsonb_agg(i) from installation i) as i, (select jsonb_agg(k) from key_check k) as k`,
    )
  ).rows[0];

test.each([
  ['demonstration', 'production'],
  ['production', 'demonstration'],
] as const)(
  'R79: a %s refuses to be started as a %s, by right keys or wrong ones, and nothing changes',
  async (own, other) => {
    await claimed(own);
    const before = await contents();
    expect(await store.installation.claim({ kind: other, keys: [key('a', 1)] })).toBe('other-kind');
    expect(await store.installation.claim({ kind: other, keys: [key('b', 2)] })).toBe('other-kind');
    expect(await store.installation.claim({ kind: own, keys: [key('a', 2)] })).toBe('wrong-key');
    expect(await store.installation.claim({ kind: own, keys: [key('b', 2)] })).toBe('wrong-key');
    expect(await contents()).toEqual(before);
  },
);

test('R79: a database with one table of somebody else’s is refused by both, untouched', async () => {
  database = await emptyDatabase();
  store = openStore({ connectionString: database.url });
  await store.pool.query('create table invoices (id int)');
  for (const kind of ['demonstration', 'production'] as const)
    expect(await store.installation.claim({ kind, keys: [key('a', 1)] })).toBe('not-empty');
  const { rows } = await store.pool.query(
    `select table_name from information_schema.tables where table_schema = 'public'`,
  );
  expect(rows).toEqual([{ table_name: 'invoices' }]);
});

test('R79: production’s data can’t be wiped by the demonstration’s own button', async () => {
  await claimed('production');
  await store.pool.query(
    `insert into organisation (name, preset, default_locale) values ('Real', 'standard', 'en')`,
  );
  await expect(store.wipe.everything()).rejects.toThrow();
  expect((await store.pool.query('select name from organisation')).rows).toEqual([{ name: 'Real' }]);
});

test('R79: production has no page of the demonstration, whatever is asked', async () => {
  const app = await startTestApp({ web: { mode: 'production' } });
  ({ store } = app);
  database = { url: app.database, drop: async () => undefined };
  for (const path of [
    '/demo',
    '/demo/',
    '/demo/outbox',
    '/demo/outbox.json',
    '/demo/phone.json',
    '/demo/phone',
    '/DEMO',
  ])
    expect((await app.browser().get(path)).status, path).toBe(404);
});

test.each(['0.0.0.0', '::', '192.0.2.1', '0', '[::]', '127.0.0.1.evil.example'])(
  'R79: the demonstration does not listen on %s',
  async (address) => {
    await claimed('demonstration');
    expect(() => readConfig({ REGAIN_LISTEN: address }, '/srv/regain')).toThrow(ConfigError);
  },
);
