import { afterAll, beforeAll, expect, test } from 'vitest';
import { housekeeping } from '../../src/main/jobs.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const days = 24 * 3600;

async function sweepAll(): Promise<void> {
  for (const task of housekeeping(app, app.store)) await task.run();
}

test('a browser is forgotten when its cookie is over, and not before', async () => {
  const { id } = await app.addPerson('ada@mail.example');
  const hash = (name: string) => app.secrets.digest(name);
  await app.store.devices.remember(id, hash('gone'), app.clock.now());
  app.clock.pass(3600);
  await app.store.devices.remember(id, hash('comes back'), app.clock.now());
  app.clock.pass(400 * days - 1800);
  await sweepAll();
  expect(await app.store.devices.isKnown(id, hash('gone'))).toBe(false);
  expect(await app.store.devices.isKnown(id, hash('comes back'))).toBe(true);
});

test('who asked for help is forgotten after 90 days, told or not, and not before', async () => {
  const { id } = await app.addPerson('grace@mail.example');
  const ask = (supportCode: string) =>
    app.store.help.add({ accountId: id, supportCode, at: app.clock.now(), sinceSeconds: 60 });
  await ask('OLD-111');
  app.clock.pass(3600);
  await ask('NEW-222');
  app.clock.pass(90 * days - 1800);
  await sweepAll();
  const { rows } = await app.store.pool.query('select support_code as code from help_request');
  expect(rows).toEqual([{ code: 'NEW-222' }]);
});
