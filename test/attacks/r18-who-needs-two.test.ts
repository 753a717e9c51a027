import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, newestLink, typeCode, typeNewest } from './support/way-back.ts';

/** R18: who knows a user ID alone can't take the way back from a person who needs two ways and has a new device. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

function administrator(name: string): Promise<Person> {
  return app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    phones: ['+393331234567'],
    totp: true,
    recoveryCodes: 3,
    roles: ['global-admin'],
  });
}

/** A hundred wrong codes of a way, by somebody who has proved nothing. */
async function useUp(person: Person, way: 'totp' | 'recovery-code' | 'phone'): Promise<void> {
  let attacker = await atCode(app, person.userId, way);
  for (let i = 0; i < 100; i++) {
    // Of a sent code five are compared; the next recovery sends another.
    if (way === 'phone' && i > 0 && i % 5 === 0) attacker = await atCode(app, person.userId, way);
    await typeCode(attacker, way === 'recovery-code' ? 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' : '000000');
  }
}

/** At a new device, with the button of the mail pressed: one of two is proved. */
async function byLink(person: Person) {
  const browser = await atCode(app, person.userId, 'email');
  await browser.get(await newestLink(app));
  await browser.submit();
  return browser;
}

test('R18: the right code of an app opens the second gate, whatever strangers guessed before', async () => {
  const person = await administrator('app');
  await useUp(person, 'totp');
  const browser = await byLink(person);
  await browser.submit({ way: 'totp' });
  await typeCode(browser, person.appCode(app.clock.now()));
  expect(browser.page.path).toBe('/recover/password/new');
});

test('R18: so does a texted code', async () => {
  const person = await administrator('phone');
  await useUp(person, 'phone');
  const browser = await byLink(person);
  await browser.submit({ way: 'phone' });
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/password/new');
});

test('R18 R24: and a recovery code at any gate: nobody guesses one, so no count of wrong ones refuses it', async () => {
  const person = await administrator('codes');
  await useUp(person, 'recovery-code');
  const first = await atCode(app, person.userId, 'recovery-code');
  await typeCode(first, person.recoveryCodes[0]!);
  expect(first.page.path).toBe('/recover/way');
  const second = await byLink(person);
  await second.submit({ way: 'recovery-code' });
  await typeCode(second, person.recoveryCodes[1]!);
  expect(second.page.path).toBe('/recover/password/new');
});

test('R18: behind the first gate a hundred wrong ones in a row are the end as well', async () => {
  const person = await administrator('bounded');
  const browser = await byLink(person);
  await browser.submit({ way: 'totp' });
  for (let i = 0; i < 100; i++) await typeCode(browser, '000000');
  await typeCode(browser, person.appCode(app.clock.now()));
  expect(browser.page.path).toBe('/recover/code');
});

test('R18: nor do strangers take the app from whoever has typed the right password at a new device', async () => {
  const person = await administrator('sign-in');
  await useUp(person, 'totp');
  const browser = stranger(app);
  await browser.get('/signin');
  await browser.submit({ username: person.userId, password: person.password }, { form: 'sign-in' });
  await browser.submit({ code: person.appCode(app.clock.now()) });
  expect(browser.page.path).toMatch(/^\/security/);
});
