import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Authenticator } from '../support/authenticator.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, postPasskey, signInWith } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, givePasskey } from './support/way-back.ts';

/** R19: a challenge serves the page that it was made for: its purpose, its visit, flow or session, for five minutes. */
let app: TestApp;
let person: Person;
let key: Authenticator;
beforeAll(async () => {
  app = await startTestApp();
  person = await app.addPerson('ada@personal.example', { totp: true });
  key = await givePerson(app, person, { counts: false });
});
afterAll(() => app.stop());

/** Each page that asks for a passkey, and whether the person who gave it got on. */
const places: Record<
  string,
  { reach(): Promise<HttpBrowser>; form: string; passed(browser: HttpBrowser): boolean }
> = {
  'the sign-in': {
    async reach() {
      const browser = stranger(app);
      await browser.get('/signin');
      return browser;
    },
    form: 'passkey-form',
    passed: ({ page }) => page.path.startsWith('/security'),
  },
  'the second factor': {
    async reach() {
      const browser = stranger(app);
      await tryPassword(browser, person.userId, person.password);
      return browser;
    },
    form: 'passkey-form',
    passed: ({ page }) => page.path.startsWith('/security'),
  },
  'a recovery': {
    reach: () => atCode(app, person.userId, 'passkey', { kind: 'personal' }),
    form: 'code-form',
    passed: ({ page }) => page.path === '/recover/way',
  },
  'the proof again': {
    async reach() {
      const browser = stranger(app);
      await signInWith(browser, key);
      await browser.get('/security/prove?to=/security/activity');
      return browser;
    },
    form: 'passkey-form',
    passed: ({ page }) => page.path === '/security/activity',
  },
};

const tokenOf = ({ page }: HttpBrowser) => /name="passkey-token" value="([^"]+)"/.exec(page.html)![1]!;

async function give(
  at: HttpBrowser,
  form: string,
  options: { challenge: string; rpId: string },
  token: string,
) {
  await at.submit({ passkey: key.get(options), 'passkey-token': token }, { form });
}

describe.each(Object.keys(places))('R19: the challenge of %s', (made) => {
  test.each(Object.keys(places))('at %s', async (used) => {
    const from = await places[made]!.reach();
    const [options, token] = [passkeyOptions(from), tokenOf(from)];
    const { reach, form, passed } = places[used]!;
    // Of the very same page it is right; of another page of the same kind it is none.
    const at = made === used ? from : await reach();
    await give(at, form, options, token);
    expect(passed(at)).toBe(made === used);
    if (made !== used) return;
    const [first, second] = [await reach(), await reach()];
    await give(second, form, passkeyOptions(first), tokenOf(first));
    expect(passed(second)).toBe(false);
  });
});

test('R19: with the token of one page and the challenge of another nothing is proved, nor without either', async () => {
  const [one, other] = [stranger(app), stranger(app)];
  for (const browser of [one, other]) await browser.get('/signin');
  const tokens = [tokenOf(one), '', 'x', 'k1.AAAA'];
  for (const token of tokens) {
    await one.get('/signin');
    await give(one, 'passkey-form', passkeyOptions(other), token);
    expect(one.page.status).toBe(422);
    expect(await isSignedIn(one)).toBe(false);
  }
});

test('R19: a challenge is five minutes old at most', async () => {
  const browser = stranger(app);
  for (const [seconds, right] of [
    [299, true],
    [300, false],
  ] as const) {
    browser.cookies.clear();
    await browser.get('/signin');
    const response = key.get(passkeyOptions(browser));
    app.clock.pass(seconds);
    await postPasskey(browser, response);
    expect(await isSignedIn(browser), `${seconds} s`).toBe(right);
    if (!right) expect(browser.page.text).toContain('That took too long');
  }
});

test('R19: what was made to add a passkey adds one in its own session alone', async () => {
  const [mine, theirs] = [stranger(app), stranger(app)];
  for (const browser of [mine, theirs]) {
    app.clock.pass(30);
    await signInAs(app, browser, person);
    await browser.get('/security/ways/passkey');
  }
  const { Authenticator: Made } = await import('../support/authenticator.ts');
  const fresh = new Made(app.origin);
  const made = fresh.create(passkeyOptions(theirs));
  await mine.submit({ name: 'x', passkey: made, 'passkey-token': tokenOf(theirs) }, { form: 'add-passkey' });
  expect(mine.page.status).toBe(422);
  // An assertion's challenge makes no passkey either.
  const signIn = stranger(app);
  await signIn.get('/signin');
  const wrong = new Made(app.origin).create({ ...passkeyOptions(signIn), rp: { id: 'localhost' } });
  await mine.submit({ name: 'x', passkey: wrong, 'passkey-token': tokenOf(signIn) }, { form: 'add-passkey' });
  expect(mine.page.status).toBe(422);
  expect(await app.store.passkeys.ofAccount(person.id)).toHaveLength(1);
});

test('R19: of a recovery of somebody else a passkey opens nothing, and neither does somebody else’s of one’s own', async () => {
  const other = await app.addPerson('eve@personal.example');
  const evil = await givePerson(app, other);
  const named = await atCode(app, person.userId, 'passkey', { kind: 'personal' });
  await givePasskey(named, evil.get(passkeyOptions(named)));
  expect(named.page.path).toBe('/recover/code');
  const own = await atCode(app, other.userId, 'passkey', { kind: 'personal' });
  await givePasskey(own, key.get(passkeyOptions(own)));
  expect(own.page.path).toBe('/recover/code');
  await givePasskey(own, evil.get(passkeyOptions(own)));
  expect(own.page.path).toBe('/recover/password/new');
});
