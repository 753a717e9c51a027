import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { generateKey } from '../../../src/adapters/secrets/key-ring.ts';
import {
  inspect,
  migrateLocked,
  requireVersion,
  underMigrationLock,
} from '../../../src/adapters/store/migrate.ts';
import { migrations } from '../../../src/adapters/store/migrations/list.ts';
import { openStore, type PgStore } from '../../../src/adapters/store/open.ts';
import { keyChecks } from '../../../src/main/keys.ts';
import type { Logger } from '../../../src/main/log.ts';
import { tellMissingKeys } from '../../../src/main/missing-keys.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from '../../support/database.ts';
import { sha } from './fixture.ts';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function open(make: () => Promise<TestDatabase>): Promise<{ store: PgStore; url: string }> {
  const database = await make();
  const store = openStore({ connectionString: database.url });
  cleanUp.push(database.drop, store.close);
  return { store, url: database.url };
}

const key = (id: string, text = id) => ({ id, checkValue: sha(text) });
const production = { kind: 'production' as const, keys: [key('a')] };

describe('claiming a database (R79)', () => {
  test('an empty one is migrated and ours from then on', async () => {
    const { store } = await open(emptyDatabase);
    expect(await store.installation.claim(production)).toBe('claimed');
    expect(await store.installation.claim(production)).toBe('ours');
    expect(await store.limits.burn(sha('nonce'), new Date())).toBe(true);
  });

  test('two nodes that start at once: one claims it, both have it', async () => {
    const { store, url } = await open(emptyDatabase);
    const other = openStore({ connectionString: url });
    cleanUp.push(other.close);
    const results = await Promise.all([store, other].map((one) => one.installation.claim(production)));
    expect(results.sort()).toEqual(['claimed', 'ours']);
  });

  test('one that was migrated and not claimed yet can be claimed', async () => {
    const { store } = await open(freshDatabase);
    expect(await store.installation.claim(production)).toBe('claimed');
  });

  test('a key that the database knows and the ring lacks is told by its id at the start', async () => {
    const { store } = await open(freshDatabase);
    const [gone, kept] = [generateKey('production'), generateKey('production')];
    await store.installation.claim({ kind: 'production', keys: keyChecks([kept, gone]) });
    const told: string[] = [];
    const log = {
      warn: (fields: object, message: string) => void told.push(`${Object.values(fields)} ${message}`),
    };
    await tellMissingKeys(store.installation, [kept, gone], log as unknown as Logger);
    expect(told).toEqual([]);
    expect(await store.installation.claim({ kind: 'production', keys: keyChecks([kept]) })).toBe('ours');
    await tellMissingKeys(store.installation, [kept], log as unknown as Logger);
    expect(told).toEqual([expect.stringMatching(`^${gone.id} .*apps sealed under it`)]);
  });

  test.each([
    ['production', 'demonstration'],
    ['demonstration', 'production'],
  ] as const)('a %s database refuses to be a %s one', async (kind, other) => {
    const { store } = await open(freshDatabase);
    await store.installation.claim({ kind, keys: [key('a')] });
    expect(await store.installation.claim({ kind: other, keys: [key('a'), key('b')] })).toBe('other-kind');
    expect((await store.pool.query('select key_id from key_check')).rows).toEqual([{ key_id: 'a' }]);
  });

  test.each([
    'create table customers (id int)',
    'create table migration (id int)',
    'create schema app; create view app.v as select 1',
  ])('somebody else’s is refused and left as it was: %s', async (theirs) => {
    const { store } = await open(emptyDatabase);
    await store.pool.query(theirs);
    const tables = async () =>
      (await store.pool.query('select oid::regclass::text as t from pg_class order by 1')).rows;
    const before = await tables();
    expect(await store.installation.claim(production)).toBe('not-empty');
    await expect(store.migrate()).rejects.toMatchObject({ name: 'DatabaseRefused', reason: 'not-empty' });
    expect(await tables()).toEqual(before);
  });

  test('wrong keys are refused, rotated ones are taken', async () => {
    const { store } = await open(freshDatabase);
    const claim = (...keys: ReturnType<typeof key>[]) =>
      store.installation.claim({ kind: 'production', keys });
    expect(await claim(key('a'))).toBe('claimed');
    expect(await claim(key('a', 'another'))).toBe('wrong-key');
    expect(await claim(key('b'))).toBe('wrong-key');
    expect(await claim()).toBe('wrong-key');
    expect(await claim(key('b'), key('a', 'another'))).toBe('wrong-key');
    expect(await claim(key('b'), key('a'))).toBe('ours');
    expect(await claim(key('b'))).toBe('ours');
    expect(await claim(key('b', 'another'), key('a'))).toBe('wrong-key');
  });
});

test('the domains are told while there is one organisation, and none once there are two', async () => {
  const { store } = await open(freshDatabase);
  const add = (...domains: string[]) =>
    store.provisioning.createOrganisation({
      name: 'Alpenglow',
      domains,
      preset: 'standard',
      policy: {},
      defaultLocale: 'it',
    });
  expect(await store.provisioning.soleDomains()).toEqual([]);
  await add('b.example', 'a.example');
  expect(await store.provisioning.soleDomains()).toEqual(['a.example', 'b.example']);
  await add('c.example');
  expect(await store.provisioning.soleDomains()).toEqual([]);
});

test('a demonstration that starts over counts its audit log from 1 again, as its page says', async () => {
  const { store } = await open(freshDatabase);
  await store.installation.claim({ kind: 'demonstration', keys: [key('a')] });
  const add = async () =>
    (
      await store.pool.query(
        `insert into audit_event (at, kind, actor) values (now(), 'x', 'nobody') returning id`,
      )
    ).rows[0];
  await add();
  await store.wipe.everything();
  expect(await add()).toEqual({ id: 1 });
});

describe('migrating', () => {
  test('PostgreSQL below 16 is refused in a sentence', () => {
    expect(() => requireVersion(150_013)).toThrow(
      'This server is PostgreSQL 15; Regain needs PostgreSQL 16 or later.',
    );
    expect(() => requireVersion(160_000)).not.toThrow();
  });

  test('runs what is missing, once, and refuses the database of a later release', async () => {
    const { store } = await open(freshDatabase);
    const next = { number: migrations.at(-1)!.number + 1, name: 'next', sql: 'create table added (id int)' };
    const run = (list: typeof migrations) =>
      underMigrationLock(store.pool, (client) => migrateLocked(client, store.pool, list));
    await run([...migrations, next]);
    await run([...migrations, next]);
    const { rows } = await store.pool.query('select max(number) as latest, count(*) from migration');
    expect(rows).toEqual([{ latest: next.number, count: migrations.length + 1 }]);
    await expect(store.migrate()).rejects.toMatchObject({ reason: 'too-new' });
  });

  test('one that fails half-way leaves nothing, and frees the lock', async () => {
    const { store, url } = await open(emptyDatabase);
    const broken = {
      number: migrations.at(-1)!.number + 1,
      name: 'broken',
      sql: 'create table half (id int); select 1/0',
    };
    const run = underMigrationLock(store.pool, (client) =>
      migrateLocked(client, store.pool, [...migrations, broken]),
    );
    await expect(run).rejects.toThrow('division by zero');
    const other = new pg.Pool({ connectionString: url });
    cleanUp.push(() => other.end());
    expect(await underMigrationLock(other, inspect)).toBe('empty');
  });
});
