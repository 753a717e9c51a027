import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, press, someone } from '../attacks/support/administration.ts';
import { tryPassword } from '../attacks/support/sign-in.ts';
import { atCode, newPassword, setPassword, typeNewest } from '../attacks/support/way-back.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';

let app: TestApp;
let admin: Person;
let marta: Person;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  admin = await someone(app, organisation, 'global-admin', 'ada');
  marta = await someone(app, organisation, 'member', 'marta', { phones: ['+41791234502'] });
});
afterAll(() => app.stop());

test('R55 R44: whom an administrator thaws chooses a new password, and the old one neither signs in nor comes back', async () => {
  const account = await app.store.accounts.findById(marta.id);
  await app.store.accounts.change(marta.id, account!.securityEpoch, { frozenAt: app.clock.now() });
  const console = await at(app, admin);
  expect((await press(console, marta, 'thaw')).text).toContain('Thawed.');

  const browser = app.browser();
  expect((await tryPassword(browser, marta.userId, marta.password)).status).toBe(422);

  const recovering = await atCode(app, marta.userId, 'email', { trouble: 'locked' });
  expect((await typeNewest(app, recovering)).path).toBe('/recover/password/new');
  expect(recovering.page.text).toContain('ended by an administrator');
  await recovering.get('/recover/password');
  expect(recovering.page.path).toBe('/recover/password/new');
  expect((await setPassword(recovering, marta.password)).status).toBe(422);
  expect((await setPassword(recovering)).path).toBe('/recover/done');
  expect((await tryPassword(app.browser(), marta.userId, newPassword)).path).toMatch(/^\/security/);
});
