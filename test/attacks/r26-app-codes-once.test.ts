import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, typeCode } from './support/way-back.ts';

/** R26: an app's key has 160 bits; its codes have one step of skew, and none is taken twice (RFC 6238 §5.2). */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2026-11-22T10:00:10Z') });
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (name: string): Promise<Person> =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], totp: true });
const codeAt = (person: Person, seconds: number) =>
  person.appCode(new Date(app.clock.now().getTime() + seconds * 1000));

async function recoverWith(person: Person, code: string): Promise<string> {
  const browser = await atCode(app, person.userId, 'totp');
  await typeCode(browser, code);
  return browser.page.path;
}

async function signInWith(person: Person, code: string): Promise<boolean> {
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  await browser.submit({ code });
  return isSignedIn(browser);
}

test('R26: keys are of 160 bits and never the same', async () => {
  const keys = Array.from({ length: 200 }, () => app.app.totp.newSecret());
  for (const key of keys) expect(key).toMatch(/^[A-Z2-7]{32,}$/);
  expect(new Set(keys).size).toBe(200);
});

test.each([
  [-60, false],
  [-30, true],
  [0, true],
  [30, true],
  [60, false],
])('R26: a code of %i seconds from now: accepted is %s', async (seconds, accepted) => {
  const person = await add(`skew${seconds}`);
  expect(await recoverWith(person, codeAt(person, seconds))).toBe(
    accepted ? '/recover/way' : '/recover/code',
  );
});

test('R26: a code that opened a gate signs nobody in, and one that signed in opens no gate', async () => {
  const person = await add('once');
  const code = codeAt(person, 0);
  expect(await signInWith(person, code)).toBe(true);
  expect(await recoverWith(person, code)).toBe('/recover/code');
  app.clock.pass(30);
  const next = codeAt(person, 0);
  expect(await recoverWith(person, next)).toBe('/recover/way');
  expect(await signInWith(person, next)).toBe(false);
});

test('R26: after a later step an earlier one is over, though it is within the skew', async () => {
  const person = await add('later');
  const earlier = codeAt(person, 0);
  expect(await recoverWith(person, codeAt(person, 30))).toBe('/recover/way');
  expect(await recoverWith(person, earlier)).toBe('/recover/code');
  expect(await signInWith(person, earlier)).toBe(false);
});

test('R26: a wrong code uses no step up', async () => {
  const person = await add('wrong');
  const right = codeAt(person, 0);
  expect(await recoverWith(person, right === '000000' ? '111111' : '000000')).toBe('/recover/code');
  expect(await recoverWith(person, right)).toBe('/recover/way');
});

test('R26: replayed in ten recoveries at once, a code opens one gate', async () => {
  const person = await add('replayed');
  const browsers = await Promise.all(Array.from({ length: 10 }, () => atCode(app, person.userId, 'totp')));
  const code = codeAt(person, 0);
  await Promise.all(browsers.map((browser) => typeCode(browser, code)));
  expect(browsers.filter(({ page }) => page.path === '/recover/way')).toHaveLength(1);
});
