import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesInARow, newAddressKey } from '../../src/app/recovery/codes.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, otherThan, typeCode, typeNewest } from './support/way-back.ts';

/** R18: nobody guesses their way to a telephone that is not theirs, however often its code is sent anew. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const theirs = '+393337654321';

/** In a recovery whose gates are open, with a code on its way to the new number. */
async function atNewPhone(name: string): Promise<{ person: Person; browser: HttpBrowser }> {
  const emails = [`${name}@mail.example`];
  const person = await app.addPerson(`${name}@alpenglow.example`, { organisation, emails, recoveryCodes: 3 });
  const browser = stranger(app);
  await atCode(app, person.userId, 'email', { browser, trouble: 'lost-factor' });
  await typeNewest(app, browser);
  await browser.submit({ way: 'recovery-code' });
  await typeCode(browser, person.recoveryCodes[0]!);
  await namePhone(browser, theirs);
  return { person, browser };
}

async function namePhone(browser: HttpBrowser, phone: string): Promise<void> {
  if (browser.page.path === '/recover/factor/code') await browser.submit({}, { form: 'another-form' });
  await browser.submit({ factor: 'phone' });
  await browser.submit({ phone });
  expect(browser.page.path).toBe('/recover/factor/code');
}

test('R18: wrong codes are counted for the number, and a new code does not begin the count anew', async () => {
  const { person, browser } = await atNewPhone('counted');
  const key = newAddressKey(app.app, person.id, 'phone', theirs);
  const wrong = async () => typeCode(browser, otherThan((await app.newestCode()).code));
  await wrong();
  await namePhone(browser, theirs);
  await wrong();
  expect(await app.store.guards.countCode(key, app.clock.now())).toBe(2);
});

test('R18: after a hundred in a row not even the right code is taken, and another number still is', async () => {
  const { person, browser } = await atNewPhone('spent');
  const key = newAddressKey(app.app, person.id, 'phone', theirs);
  for (let i = 0; i < codesInARow; i++) await app.store.guards.countCode(key, app.clock.now());
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/factor/code');
  await namePhone(browser, '+393330000111');
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/done');
});

test('R17: the right code is used up, and clears the count of its number', async () => {
  const { person, browser } = await atNewPhone('cleared');
  const key = newAddressKey(app.app, person.id, 'phone', theirs);
  await typeCode(browser, otherThan((await app.newestCode()).code));
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/done');
  expect(await app.store.guards.countCode(key, app.clock.now())).toBe(0);
});
