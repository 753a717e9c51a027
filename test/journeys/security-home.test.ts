import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { signIn } from './security-support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('yes or no comes first, then what to add', async () => {
  const safe = await signIn(app, await app.addPerson('safe@mail.example', { emails: ['a@home.example'] }));
  await safe.get('/security');
  expect(safe.page.title).toBe('If you lose your phone tomorrow, can you get back in?');
  expect(safe.page.text).toContain('Yes You can get back in without your phone');

  const onPhone = await signIn(app, await app.addPerson('phone@mail.example', { phones: ['+393331234567'] }));
  await onPhone.get('/security');
  expect(onPhone.page.text).toContain('No Without your phone you could not get back in');
  expect(onPhone.page.text).toContain('Add a mail address');

  const none = await signIn(app, await app.addPerson('none@mail.example'));
  await none.get('/security');
  expect(none.page.text).toContain('No Today you could not get back in by yourself at all');
});

test('whoever has no way to spare is asked after signing in, and may put it off for two weeks', async () => {
  const person = await app.addPerson('asked@mail.example', { emails: ['b@home.example'] });
  const browser = app.browser();
  const again = async () => {
    await browser.get(`/signin?username=${person.userId}&to=/security/activity`);
    await browser.submit({ password: person.password }, { form: 'sign-in' });
    return browser.page;
  };
  expect((await again()).title).toBe('Add another way to get back in?');
  await browser.submit({}, { form: 'put-off' });
  expect(browser.page.path).toBe('/security/activity');
  app.clock.pass(14 * 86_400 - 60);
  expect((await again()).path).toBe('/security/activity');
  app.clock.pass(120);
  expect((await again()).title).toBe('Add another way to get back in?');
});

test('whoever has a way to spare goes straight on', async () => {
  const person = await app.addPerson('enough@mail.example', { emails: ['c@home.example'], recoveryCodes: 1 });
  const browser = app.browser();
  await browser.get(`/signin?username=${person.userId}&to=/security/activity`);
  await browser.submit({ password: person.password }, { form: 'sign-in' });
  expect(browser.page.path).toBe('/security/activity');
});

test('a sign-in may lead back to an allowed origin, in Chromium too: form-action names it (R72)', async () => {
  const page = await app.browser().get('/signin');
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self';");
  const other = await startTestApp({ web: { returnOrigins: ['https://wiki.example'] } });
  const signIn = await other.browser().get('/signin');
  expect(signIn.headers.get('content-security-policy')).toContain("form-action 'self' https://wiki.example;");
  await other.stop();
});
