import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { auditKinds, notices, signIn } from './security-support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const next = 'seven-lanterns-over-the-harbour';

test('changing the password needs the current one (R37)', async () => {
  const person = await app.addPerson('current@mail.example', { emails: ['current@home.example'] });
  const browser = await signIn(app, person);
  await browser.get('/security/password');
  await browser.submit({ 'current-password': 'not-this-one', 'new-password': next }, { form: 'password' });
  expect(browser.page.status).toBe(422);
  expect(browser.page.text).toContain('The current password is not right');
  await browser.post('/security/password', `new-password=${next}`);
  expect(browser.page.status).toBe(403);
  await expect(signIn(app, { ...person, password: next })).rejects.toThrow('not signed in');
});

test('the new password signs in, the old one does not, this session goes on under a new id (R39)', async () => {
  const person = await app.addPerson('change@mail.example', { emails: ['change@home.example'] });
  const browser = await signIn(app, person);
  const before = browser.cookies.get('regain-session');
  await browser.get('/security/password');
  await browser.submit({ 'current-password': person.password, 'new-password': next }, { form: 'password' });
  expect(browser.page.path).toBe('/security');
  expect(browser.page.text).toContain('Your password is changed');
  expect(browser.cookies.get('regain-session')).not.toBe(before);
  const old = app.browser();
  old.cookies.set('regain-session', before!);
  await old.get('/security');
  expect(old.page.path).toContain('/signin');
  await signIn(app, { ...person, password: next });
  await expect(signIn(app, person)).rejects.toThrow('not signed in');
});

test('a change ends all other sessions, flows and links, tells all addresses and is logged (R37, R40, R55)', async () => {
  const person = await app.addPerson('ends@mail.example', { totp: true, emails: ['ends@home.example'] });
  const browser = await signIn(app, person);
  app.clock.pass(60);
  const other = await signIn(app, person);
  app.clock.pass(60);
  // A sign-in that waits for its second factor.
  const underWay = app.browser();
  await underWay.get(`/signin?username=${person.userId}`);
  await underWay.submit({ password: person.password }, { form: 'sign-in' });
  expect(underWay.page.path).toContain('/signin/code');

  await browser.get('/security/password');
  await browser.submit({ 'current-password': person.password, 'new-password': next }, { form: 'password' });
  expect(browser.page.path).toBe('/security');
  await other.get('/security');
  expect(other.page.path).toContain('/signin');
  expect(other.page.text).toContain('You were signed out');
  await underWay.submit({ code: person.appCode(app.clock.now()) }, { form: 'second-factor' });
  expect(underWay.page.path).toBe('/signin');
  expect((await notices(app, person)).map(({ event }) => event)).toEqual(['password-changed']);
  expect((await auditKinds(app, person))[0]).toBe('password.changed');
});

test('a refused password says why and changes nothing (R32, R35)', async () => {
  const person = await app.addPerson('refuse@mail.example', { displayName: 'Rosalind Refuse' });
  const browser = await signIn(app, person);
  await browser.get('/security/password');
  const refusal = async (password: string) => {
    await browser.submit(
      { 'current-password': person.password, 'new-password': password },
      { form: 'password' },
    );
    expect(browser.page.status).toBe(422);
    return browser.page.text;
  };
  expect(await refusal('short-one')).toContain('Use at least 15 characters; this password has 9');
  expect(await refusal('Rosalind-x')).toContain('Leave “Rosalind” out');
  expect(browser.page.html).not.toContain('value="Rosalind-x"');
  await signIn(app, person);
});

test('where a second factor always follows, eight characters are enough (R32)', async () => {
  const person = await app.addPerson('eight@mail.example', { totp: true });
  const browser = await signIn(app, person);
  await browser.get('/security/password');
  expect(browser.page.text).toContain('at least 8 characters');
  await browser.submit(
    { 'current-password': person.password, 'new-password': 'vaq7fulm' },
    { form: 'password' },
  );
  expect(browser.page.path).toBe('/security');
});

test('the tenth wrong current password makes the next one wait, and another session does not help', async () => {
  const person = await app.addPerson('guess@mail.example');
  const browser = await signIn(app, person);
  await browser.get('/security/password');
  for (let i = 0; i < 10; i++)
    await browser.submit(
      { 'current-password': `wrong number ${i}`, 'new-password': next },
      { form: 'password' },
    );
  await browser.submit({ 'current-password': person.password, 'new-password': next }, { form: 'password' });
  expect(browser.page.status).toBe(429);
  expect(browser.page.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(browser.page.text).toContain('Wait 60 seconds');
});

test('changing the language keeps the page and sends nothing', async () => {
  const person = await app.addPerson('lang@mail.example');
  const browser = await signIn(app, person);
  await browser.get('/security/password');
  await browser.submit(
    { 'current-password': person.password, 'new-password': next },
    { form: 'password', button: 'Italiano' },
  );
  expect(browser.page.title).toBe('Cambia la password');
  expect(browser.page.html).not.toContain(next);
  await signIn(app, person);
});
