import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { beginRecovery } from '../support/recovery.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';
import { atCode, typeCode, typeNewest } from './support/way-back.ts';

/** R29: asking, as often as one likes, changes nothing about the account; nothing changes before the gates. */
let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  person = await app.addPerson('asked@alpenglow.example', {
    organisation,
    emails: ['asked@mail.example'],
    phones: ['+393331234567'],
    recoveryCodes: 2,
  });
});
afterAll(() => app.stop());

/** All that belongs to accounts. */
async function accounts(): Promise<string> {
  const rows = [];
  for (const name of [
    'account',
    'method',
    'recovery_code',
    'session',
    'device',
    'one_time_link',
    'help_request',
    'password_guard',
  ]) {
    rows.push((await app.store.pool.query(`select * from ${name} order by 1, 2`)).rows);
  }
  return JSON.stringify(rows);
}

test('R29: a thousand requests of strangers leave every row of the account, its session and its password', async () => {
  const owner = stranger(app);
  await signInAs(app, owner, person);
  const before = await accounts();
  let requests = 0;
  const troubles = ['forgotten', 'locked', 'lost-factor', 'intruder'] as const;
  for (let round = 0; requests < 1000; round++) {
    const browser = stranger(app);
    await beginRecovery(browser, person.userId, { trouble: troubles[round % 4]! });
    requests += 9;
    for (const way of ['email', 'phone', 'recovery-code']) {
      await browser.submit({ way });
      for (let i = 0; i < 3; i++) await typeCode(browser, `99000${i}`);
      await browser.submit({}, { form: 'another-form' });
      requests += 7;
    }
    for (const path of ['password', 'password/new', 'factor', 'done']) await browser.get(`/recover/${path}`);
    await browser.get('/help/ask');
    await browser.submit();
    requests += 10;
  }
  expect(await accounts()).toBe(before);
  expect(await isSignedIn(owner)).toBe(true);
  const again = stranger(app);
  await signInAs(app, again, person);
  expect(await isSignedIn(again)).toBe(true);
});

test('R29: with the gates open and no new password yet, the old one signs in and sessions live', async () => {
  const owner = stranger(app);
  await signInAs(app, owner, person);
  const browser = await atCode(app, person.userId, 'recovery-code');
  await typeCode(browser, person.recoveryCodes[0]!);
  expect(browser.page.title).toBe('Choose a new password');
  await browser.submit({ 'new-password': 'short' });
  expect(await isSignedIn(owner)).toBe(true);
  const again = stranger(app);
  await signInAs(app, again, person);
  expect(await isSignedIn(again)).toBe(true);
  expect((await app.store.accounts.findById(person.id))!.securityEpoch).toBe(0);
});

test('R29: an unlock that nobody confirmed clears no lock, and a replaced factor none confirmed replaces nothing', async () => {
  const { methods } = (await app.store.accounts.findById(person.id))!;
  const browser = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(browser, person.password);
  await browser.submit({ way: 'recovery-code' });
  await typeCode(browser, person.recoveryCodes[1]!);
  await browser.get('/recover/factor/phone');
  await browser.submit({ phone: '+39 333 999 1111' }, { form: 'phone-form' });
  expect(browser.page.path).toBe('/recover/factor/code');
  await typeCode(browser, '000000');
  expect(
    (await app.store.accounts.findById(person.id))!.methods.map(({ id, address }) => [id, address]),
  ).toEqual(methods.map(({ id, address }) => [id, address]));
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/done');
});
