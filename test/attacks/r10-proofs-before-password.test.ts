import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { beginRecovery } from '../support/recovery.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, typeNewest } from './support/way-back.ts';

/** R10: the server alone knows where a recovery stands: no order of requests reaches a password without the proofs. */
let app: TestApp;
let single: Person;
let administrator: Person;
beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  single = await app.addPerson('single@alpenglow.example', {
    organisation,
    emails: ['s@mail.example'],
    phones: ['+393331111111'],
  });
  administrator = await app.addPerson('administrator@alpenglow.example', {
    organisation,
    roles: ['global-admin'],
    emails: ['a@mail.example'],
    phones: ['+393332222222'],
    recoveryCodes: 2,
  });
});
afterAll(() => app.stop());

const pages = [
  'trouble',
  'way',
  'code',
  'password',
  'password/new',
  'factor',
  'factor/app',
  'factor/phone',
  'factor/code',
  'stuck',
  'done',
  'here',
  'expired',
  'nothing-arrived',
  'go-on',
].map((name) => `/recover/${name}`);

const behind = /^\/recover\/(password|factor|done)/;

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const troubles = some('forgotten', 'locked', 'lost-factor', 'intruder').map((trouble) => ({ trouble }));
const ways = some('email', 'email', 'phone', 'totp', 'recovery-code', 'password').map((way) => ({ way }));
const others = some<Record<string, string>>(
  { do: 'another-way' },
  { do: 'another-trouble' },
  { do: 'resend' },
);
/** Wrong at any rate, and as long as a right one. */
const codes = some({ code: '12345x' });
const writes = some<Record<string, string>>({ 'new-password': newPassword }, { phone: '+393339999999' }, {});

/** What a person could post where the recovery stands. */
const fitting: Record<string, fc.Arbitrary<Record<string, string>>> = {
  '/recover/trouble': troubles,
  '/recover/way': fc.oneof({ arbitrary: ways, weight: 5 }, others),
  '/recover/code': fc.oneof({ arbitrary: codes, weight: 4 }, others),
};

/** One act of an attacker who holds the victim's ID and not one of the proofs. Any order, two tabs, two browsers. */
const act = fc.record({
  browser: fc.nat(1),
  /** Half of them fit, so that the walk gets somewhere; the rest is anything, anywhere, with any form seen before. */
  fits: fc.boolean(),
  atPlace: fc.record(fitting),
  form: some('last', 'first'),
  method: some('GET', 'POST', 'POST'),
  page: some(...pages),
  fields: fc.oneof(troubles, ways, codes, others, writes),
});

/** What the attacker's forms carry: the newest mark and token of a page, or of any page before. */
function marks(html: string): Record<string, string> {
  return Object.fromEntries(
    ['csrf', 'at'].flatMap((name) => {
      const value = html.match(new RegExp(`name="${name}" value="([^"]+)"`))?.[1];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

test.each([
  ['who needs one proof', () => single],
  ['an administrator', () => administrator],
])('R10: of %s: no random walk over HTTP in two browsers gets behind the gates', async (_what, who) => {
  const victim = who();
  const places = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 25 }), async (acts) => {
      const browsers = [stranger(app), stranger(app)];
      const seen: Record<string, string>[][] = [[], []];
      await beginRecovery(browsers[0]!, victim.userId);
      // The second browser is another one with the very same cookies.
      for (const [name, value] of browsers[0]!.cookies) browsers[1]!.cookies.set(name, value);
      await browsers[1]!.get('/recover/here');
      for (const { browser: i, fits, atPlace, form, method, page, fields } of acts) {
        const browser = browsers[i]!;
        const all = seen[i]!;
        if (fits) await browser.get('/recover/here');
        const standing = browser.page.path;
        all.push(marks(browser.page.html));
        const post = (path: string, typed: Record<string, string>, carried = all.at(-1)) =>
          browser.post(path, new URLSearchParams({ ...carried, ...typed }));
        if (fits && standing in atPlace) await post(standing, atPlace[standing]!);
        else if (method === 'GET') await browser.get(page);
        else await post(page, fields, form === 'first' ? all[0] : all.at(-1));
        places.add(browser.page.path);
        const { status, path: place } = browser.page;
        expect(status).toBeLessThan(500);
        // A form that the guards refuse has its address still, and none of the page.
        if (status !== 403 && status !== 404) expect(place).not.toMatch(behind);
      }
    }),
    { numRuns: 6, seed: 81, endOnFailure: true },
  );
  // It got as far as one can without a proof.
  expect([...places]).toEqual(expect.arrayContaining(['/recover/trouble', '/recover/way', '/recover/code']));
  const account = await app.store.accounts.findById(victim.id);
  expect(account!.securityEpoch).toBe(0);
  const check = stranger(app);
  await tryPassword(check, victim.userId, victim.password);
  expect(await isSignedIn(check)).toBe(true);
});

test('R10: with one proof of two, every page behind the gates leads back to the gate', async () => {
  const browser = await atCode(app, administrator.userId, 'email');
  await typeNewest(app, browser);
  const at = marks(browser.page.html);
  for (const path of pages.filter((page) => behind.test(page))) {
    await browser.get(path);
    expect(browser.page.path, path).toBe('/recover/way');
    await browser.post(
      path,
      new URLSearchParams({ ...at, 'new-password': newPassword, code: '000000', phone: '+393339999999' }),
    );
    expect(browser.page.path, path).toBe('/recover/way');
  }
  expect((await app.store.accounts.findById(administrator.id))!.securityEpoch).toBe(0);
});

test('R10: back and switch: a method changed after the code was sent does not inherit its proof (CVE-2026-18963)', async () => {
  const browser = await atCode(app, administrator.userId, 'email');
  const old = marks(browser.page.html);
  const { code } = await app.newestCode();
  await browser.submit({}, { form: 'another-form' });
  await browser.submit({ way: 'recovery-code' });
  // The mailed code, typed where a recovery code is asked for, and posted with the form of a step ago.
  await browser.submit({ code }, { form: 'code-form' });
  expect(browser.page.path).toBe('/recover/code');
  await browser.post('/recover/code', new URLSearchParams({ ...old, code }));
  expect(browser.page.path).toBe('/recover/code');
  await browser.submit({ code: administrator.recoveryCodes[0]! }, { form: 'code-form' });
  expect(browser.page.path).toBe('/recover/way');
  await browser.post('/recover/code', new URLSearchParams({ ...marks(browser.page.html), code }));
  expect(browser.page.path).toBe('/recover/way');
});

test('R10: proofs of two recoveries don’t add up, nor those of two people', async () => {
  const one = await atCode(app, administrator.userId, 'email');
  await typeNewest(app, one);
  const other = await atCode(app, administrator.userId, 'phone');
  await typeNewest(app, other);
  const mine: HttpBrowser = await atCode(app, single.userId, 'email');
  await typeNewest(app, mine);
  expect(mine.page.path).toBe('/recover/password/new');
  for (const browser of [one, other])
    expect((await browser.get('/recover/password/new')).path).toBe('/recover/way');
  // Whoever opened their own gates posts with the mark of an administrator's recovery.
  const body = new URLSearchParams({ ...marks(mine.page.html), 'new-password': newPassword });
  body.set('at', marks(one.page.html).at!);
  await mine.post('/recover/password/new', body);
  expect(mine.page.title).toBe('Choose a new password');
  expect((await app.store.accounts.findById(single.id))!.securityEpoch).toBe(0);
});
