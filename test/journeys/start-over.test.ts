import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOver } from '../../src/app/demonstration/start-over.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';

/** *Start over* of the demonstration. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.app.store.installation.claim({ kind: 'demonstration', keys: [] });
});
afterAll(() => app.stop());

const everybody = async () =>
  (await app.store.pool.query('select user_id from account order by user_id')).rows.map((row) => row.user_id);

test('pressed in two tabs at once it starts over twice, and everybody is there once', async () => {
  await startOver(app.app);
  const people = await everybody();
  expect(people).toContain('member@alpenglow.example');
  await Promise.all(Array.from({ length: 4 }, () => startOver(app.app)));
  expect(await everybody()).toEqual(people);
});

test('it waits its turn where somebody else holds what it empties, and neither fails', async () => {
  await startOver(app.app);
  const other = await app.store.pool.connect();
  // The other way round than the wipe takes them: PostgreSQL ends one of the two, which begins again.
  await other.query('begin; delete from delivery; select pg_sleep(0.05)');
  const wiped = startOver(app.app);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const read = await other.query('select count(*)::int as people from account').then(
    () => 'read',
    (error) => error.code,
  );
  await other.query('rollback');
  other.release();
  await wiped;
  expect(['read', '40P01']).toContain(read);
  expect(await everybody()).toContain('member@alpenglow.example');
});
