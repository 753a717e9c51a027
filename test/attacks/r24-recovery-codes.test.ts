import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, shownCodes, typeCode } from './support/way-back.ts';

/** R24: recovery codes have 120 bits, are stored as their SHA-256, and work once. */
let app: TestApp;
let person: Person;
let codes: string[];
const emails = ['codes@mail.example'];

async function makeCodes(browser: HttpBrowser): Promise<string[]> {
  await browser.get('/security/ways/codes');
  await browser.submit({}, { form: 'codes' });
  return shownCodes(browser);
}

beforeAll(async () => {
  app = await startTestApp();
  person = await app.addPerson('codes@personal.example', { emails });
  const browser = stranger(app);
  await signInAs(app, browser, person);
  codes = await makeCodes(browser);
  app.clock.pass(73 * 3600);
});
afterAll(() => app.stop());

const start = () => atCode(app, person.userId, 'recovery-code', { kind: 'personal' });

test('R24: a set is ten codes of 24 letters out of 32: 120 bits, none twice', async () => {
  expect(codes).toHaveLength(10);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(10);
  const letters = new Set(codes.join('').replaceAll('-', ''));
  expect(letters.size).toBeGreaterThan(25);
});

test('R24: the database has their SHA-256, and no code is shown a second time', async () => {
  const { rows } = await app.store.pool.query('select hash from recovery_code');
  const stored = rows.map(({ hash }) => hash.toString('hex')).sort();
  const hashed = codes
    .map((code) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex'))
    .sort();
  expect(stored).toEqual(hashed);
  const browser = stranger(app);
  await signInAs(app, browser, person);
  for (const path of ['/security/ways', '/security/ways/codes', '/security']) {
    const { html } = await browser.get(path);
    for (const code of codes) expect(html).not.toContain(code);
  }
});

test('R24: one that was used opens nothing, in the same recovery, in another, or typed otherwise', async () => {
  const [used] = codes;
  const first = await start();
  await typeCode(first, used!);
  expect(first.page.title).toBe('Choose a new password');
  for (const spelling of [used!, used!.toLowerCase(), used!.replaceAll('-', ' '), `${used}-`]) {
    const again = await start();
    await typeCode(again, spelling);
    expect(again.page.path).toBe('/recover/code');
  }
});

test('R24: ten at a time in one field are none, and use none up', async () => {
  const browser = await start();
  await typeCode(browser, codes.join(' '));
  await typeCode(browser, codes.join(''));
  await typeCode(browser, `${codes[1]},${codes[2]}`);
  expect(browser.page.path).toBe('/recover/code');
  await typeCode(browser, codes[1]!);
  expect(browser.page.title).toBe('Choose a new password');
});

test('R24: ten codes posted at once in ten recoveries are ten proofs at most, and each of them is gone', async () => {
  const left = codes.slice(2, 6);
  const browsers = await Promise.all(left.map(() => start()));
  await Promise.all(browsers.map((browser, i) => typeCode(browser, left[i]!)));
  for (const code of left) {
    const again = await start();
    await typeCode(again, code);
    expect(again.page.path).toBe('/recover/code');
  }
});

test('R24: another person’s code is none', async () => {
  const other = await app.addPerson('other@personal.example', {
    emails: ['other@mail.example'],
    recoveryCodes: 1,
  });
  const browser = await start();
  await typeCode(browser, other.recoveryCodes[0]!);
  expect(browser.page.path).toBe('/recover/code');
  const theirs = await atCode(app, other.userId, 'recovery-code', { kind: 'personal' });
  await typeCode(theirs, codes[7]!);
  expect(theirs.page.path).toBe('/recover/code');
  await typeCode(theirs, other.recoveryCodes[0]!);
  expect(theirs.page.title).toBe('Choose a new password');
});

test('R24: a new set kills the old one', async () => {
  const browser = stranger(app);
  await signInAs(app, browser, person);
  await makeCodes(browser);
  const recovering = await start();
  await typeCode(recovering, codes[8]!);
  expect(recovering.page.path).toBe('/recover/code');
});

test('R24: a recovery code alone signs nobody in', async () => {
  const browser = stranger(app);
  await tryPassword(browser, person.userId, codes[9]!);
  expect(await isSignedIn(browser)).toBe(false);
});
