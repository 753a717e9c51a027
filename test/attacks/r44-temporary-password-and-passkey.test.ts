import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Authenticator } from '../support/authenticator.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, postPasskey, signInWith } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { at, press, someone } from './support/administration.ts';
import { shownPassword } from './support/reset.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';

/** A temporary password of somebody whose second step is a passkey: its maker has one half, and never the other. */
const chosen = 'seven wet otters in line';
let app: TestApp;
let organisation: string;
let browser: HttpBrowser;
let person: Person;
let key: Authenticator;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation({ policy: { resets: { temporaryPassword: true } } });
  const ada = await someone(app, organisation, 'global-admin', 'ada');
  browser = await at(app, ada);
});
afterAll(() => app.stop());

let temporary: string;
beforeEach(async () => {
  count += 1;
  person = await someone(app, organisation, 'member', `marta${count}`, { totp: true });
  key = await givePerson(app, person);
  temporary = shownPassword(await press(browser, person, 'temporary-password'));
});

/** A stranger's browser that typed the temporary password, and waits at the second step. */
async function halfIn(): Promise<HttpBrowser> {
  const half = stranger(app);
  await tryPassword(half, person.userId, temporary);
  expect(half.page.path).toMatch(/^\/signin\/code/);
  return half;
}

const own = (by: HttpBrowser) => by.submit({ 'new-password': chosen }, { form: 'own-password' });

test('R44: the passkey leads to the choice of an own password, and that into a session; then neither works again', async () => {
  const theirs = await halfIn();
  await postPasskey(theirs, key.get(passkeyOptions(theirs)));
  expect(theirs.page.path).toMatch(/^\/signin\/new-password/);
  expect(await isSignedIn(theirs)).toBe(false);
  expect((await theirs.get('/security')).path).toMatch(/^\/signin/);
  await theirs.get('/signin/new-password');
  await own(theirs);
  expect(await isSignedIn(theirs)).toBe(true);
  const again = stranger(app);
  await tryPassword(again, person.userId, temporary);
  expect(again.page.path).toBe('/signin');
  await tryPassword(again, person.userId, chosen);
  expect(again.page.path).toMatch(/^\/signin\/code/);
});

test('R44, R10: without the passkey its maker comes no further, whichever page they ask for', async () => {
  const maker = await halfIn();
  const { csrf } = maker;
  expect((await maker.get('/signin/new-password')).path).not.toMatch(/^\/signin\/new-password/);
  await maker.post('/signin/new-password', new URLSearchParams({ csrf, 'new-password': chosen }));
  expect(await isSignedIn(maker)).toBe(false);
  const thief = await givePerson(app, await someone(app, organisation, 'member', `theo${count}`));
  await maker.get('/signin/code');
  await postPasskey(maker, thief.get(passkeyOptions(maker)));
  expect(maker.page.path).toMatch(/^\/signin\/code/);
  expect(await isSignedIn(maker)).toBe(false);
  // What was tried cost the owner nothing.
  const theirs = await halfIn();
  await postPasskey(theirs, key.get(passkeyOptions(theirs)));
  await own(theirs);
  expect(await isSignedIn(theirs)).toBe(true);
});

test('R17: of eight browsers that know password and passkey at once, one chooses the password', async () => {
  const browsers = [];
  for (let n = 0; n < 8; n++) browsers.push(await halfIn());
  await Promise.all(browsers.map((each) => postPasskey(each, key.get(passkeyOptions(each)))));
  const choosing = browsers.filter(({ page }) => page.path.startsWith('/signin/new-password'));
  await Promise.all(choosing.map(own));
  const inside = await Promise.all(browsers.map(isSignedIn));
  expect(inside.filter(Boolean)).toHaveLength(1);
});

test('R44: a passkey that is the whole sign-in needs no password, and leaves the temporary one to be replaced', async () => {
  const theirs = stranger(app);
  await signInWith(theirs, key);
  expect(await isSignedIn(theirs)).toBe(true);
  const half = await halfIn();
  await postPasskey(half, key.get(passkeyOptions(half)));
  expect(half.page.path).toMatch(/^\/signin\/new-password/);
  expect(await isSignedIn(half)).toBe(false);
});

test('R44: after 24 hours the passkey stands beside a password that is nobody’s', async () => {
  app.clock.pass(24 * 3600 + 1);
  const late = stranger(app);
  await tryPassword(late, person.userId, temporary);
  expect(late.page.path).toBe('/signin');
});
