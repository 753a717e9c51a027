import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, find, textOf } from '../support/html.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
});
afterAll(() => regain.stop());

test('whoever is signed in is told so, with a way to their account and to sign in as somebody else', async () => {
  const kim = await regain.addPerson('kim@mail.example', {});
  const lee = await regain.addPerson('lee@mail.example', {});
  const browser = regain.browser();
  await browser.get('/signin');
  expect(browser.page.text).not.toContain('You are signed in');
  await browser.submit({ username: kim.userId, password: kim.password });
  await browser.get('/signin');
  expect(browser.page.text).toContain(`You are signed in as ${kim.userId}.`);
  await browser.follow('Go on to your account');
  expect(browser.page.path).toBe('/security');
  await browser.get('/signin');
  await browser.submit({ username: lee.userId, password: lee.password });
  await browser.get('/signin');
  expect(browser.page.text).toContain(`You are signed in as ${lee.userId}.`);
});

test('what is missing is said at its field: the password, the user ID, or both', async () => {
  const browser = regain.browser();
  const errorOf = (id: string) => {
    const error = find(browser.page.document, 'p', 'id', `${id}-error`);
    return error === undefined ? undefined : textOf(error).trim();
  };
  const linked = () =>
    [...elements(browser.page.document, 'a')].flatMap((link) =>
      /^#(username|password)$/.test(link.attributes.get('href') ?? '') ? [textOf(link)] : [],
    );
  await browser.get('/signin');
  await browser.submit({ username: 'kim@mail.example' });
  expect(browser.page.status).toBe(422);
  expect([errorOf('username'), errorOf('password')]).toEqual([undefined, 'Enter your password.']);
  expect(linked()).toEqual(['Enter your password.']);
  await browser.submit({ username: ' ', password: 'x' });
  expect([errorOf('username'), errorOf('password')]).toEqual(['Enter your user ID.', undefined]);
  await browser.submit({ username: '' });
  expect(linked()).toEqual(['Enter your user ID.', 'Enter your password.']);
});

test('R18: a sign-in that is over says which it was: too many wrong codes, the time, or neither', async () => {
  const person = await regain.addPerson('max@mail.example', { totp: true });
  const browser = regain.browser();
  const toTheCode = async () => {
    await browser.get('/signin');
    return browser.submit({ username: person.userId, password: person.password });
  };
  await toTheCode();
  for (let i = 0; i < 5; i++) await browser.submit({ code: '000000' });
  expect(browser.page.title).toBe('Sign in');
  expect(browser.page.text).toContain('There were too many wrong codes. Sign in again.');
  expect(browser.page.text).not.toContain('Time ran out');

  await toTheCode();
  regain.clock.pass(901);
  await browser.submit({ code: '000000' });
  expect(browser.page.text).toContain('Time ran out. Sign in again.');
  expect(browser.page.text).not.toContain('wrong codes');
  regain.clock.pass(-901);

  await browser.get('/signin/code');
  expect(browser.page.text).toContain('That sign-in is over. Sign in again.');
});

test('R58: the log names a sign-in by the support code of the page where it was done', async () => {
  const printed = (page: PageSeen) => /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.html)?.[0];
  const logged = async (accountId: string) =>
    (
      await regain.store.pool.query(
        `select support_code from audit_event where account_id = $1 and kind = 'sign-in.succeeded'`,
        [accountId],
      )
    ).rows.map((row) => row.support_code);

  const plain = await regain.addPerson('nell@mail.example', {});
  const browser = regain.browser();
  const first = printed(await browser.get('/signin'));
  expect(first).toBeDefined();
  await browser.submit({ username: plain.userId, password: plain.password });
  expect(await logged(plain.id)).toEqual([first]);

  const twoSteps = await regain.addPerson('olga@mail.example', { totp: true });
  await browser.get('/signin');
  const second = printed(await browser.submit({ username: twoSteps.userId, password: twoSteps.password }));
  expect(second).not.toBe(first);
  await browser.submit({ code: twoSteps.appCode(regain.clock.now()) });
  expect(await logged(twoSteps.id)).toEqual([second]);
});
