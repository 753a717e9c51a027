import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';
import { signIn } from './security-support.ts';

/**
 * Whoever holds a connection never waits for a second one: as many requests at once as there are connections would
 * wait for each other until all of them fail. One connection for everything shows it at once.
 */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ connections: 1 });
});
afterAll(() => app.stop());

test('signing in, for the first time and from a known device, takes one connection', async () => {
  const person = await app.addPerson('ada@personal.example', { totp: true });
  const browser = await signIn(app, person);
  app.clock.pass(60);
  await signIn(app, person, browser);
  expect((await browser.request('/session/check')).status).toBe(200);
});

test('so does a recovery, from the question to the new password', async () => {
  const person = await app.addPerson('bea@personal.example', { emails: ['bea@mail.example'] });
  const browser = await signIn(app, person);
  await beginRecovery(browser, person.userId, { kind: 'personal' });
  await browser.submit({ way: 'email' });
  await browser.submit({ code: (await app.newestCode()).code }, { form: 'code-form' });
  const done = await browser.submit({ 'new-password': 'seven lighthouses in fog' });
  expect(done.path).toBe('/recover/done');
});

test('and so does a change of one’s own password', async () => {
  const person = await app.addPerson('cem@personal.example', { emails: ['cem@mail.example'] });
  const browser = await signIn(app, person);
  await browser.get('/security/password');
  const next = { 'current-password': person.password, 'new-password': 'seven lighthouses in fog' };
  await browser.submit(next, { form: 'password' });
  expect(browser.page.status).toBe(200);
  expect((await browser.request('/session/check')).status).toBe(200);
});
