import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('R38: /.well-known/change-password redirects to where a password is changed, signed in or not', async () => {
  const browser = app.browser();
  const page = await browser.get('/.well-known/change-password');
  expect([302, 303, 307]).toContain(page.answers[0]!.status);
  expect(page.answers[1]!.path).toBe('/security/password');
  expect(page.path).toBe('/signin?to=%2Fsecurity%2Fpassword');
  expect((await browser.request('/.well-known/change-password', { method: 'HEAD' })).status).toBe(302);
});

test('R38: an address that should not exist does not', async () => {
  const path = '/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200';
  expect((await app.browser().get(path)).status).toBe(404);
});
