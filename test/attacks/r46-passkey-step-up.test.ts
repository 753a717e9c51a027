import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepUpOf } from '../../src/app/administration/step-up.ts';
import { findSigned } from '../../src/app/session/session.ts';
import { Authenticator, type Twist } from '../support/authenticator.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, postPasskey, signInWith } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { signInAs, stranger } from './support/sign-in.ts';

/** R46: who has a passkey is proved by it, before an administrator's act: no page that looks like ours can pass it on. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

let people = 0;
async function add(): Promise<Person> {
  people += 1;
  return app.addPerson(`admin${people}@alpenglow.example`, { organisation, roles: ['global-admin'] });
}

/** What the session counts as proved with, and whether that is the strongest that its owner has. */
async function standing(browser: HttpBrowser) {
  const signed = await findSigned(app.app, browser.cookies.get('regain-session'));
  if (signed === undefined) return undefined;
  return [signed.session.provedWith, stepUpOf(app.app, signed) === 'fresh'];
}

async function prove(browser: HttpBrowser, key: Authenticator, twist: Twist = {}): Promise<void> {
  await browser.get('/security/prove?to=/security/ways');
  await postPasskey(browser, key.get(passkeyOptions(browser), twist));
}

test('R46: without a passkey the password is the strongest proof; with one it is not, until the passkey was used', async () => {
  const person = await add();
  const browser = stranger(app);
  await signInAs(app, browser, person);
  expect(await standing(browser)).toEqual(['password', true]);
  const key = await givePerson(app, person);
  expect(await standing(browser)).toEqual(['password', false]);
  await prove(browser, key);
  expect(browser.page.path).toBe('/security/ways');
  expect(await standing(browser)).toEqual(['passkey', true]);
  // A proof by password later is the weaker one again.
  await browser.get('/security/prove?to=/security/ways');
  await browser.submit({ password: person.password }, { form: 'prove' });
  expect(await standing(browser)).toEqual(['password', false]);
});

test('R46: a sign-in with a passkey counts as proved with it', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  const browser = stranger(app);
  await signInWith(browser, key);
  expect(await standing(browser)).toEqual(['passkey', true]);
});

test('R46 R25: whoever has the password adds a passkey of their own, and is not proved by it for 72 hours', async () => {
  const person = await add();
  await givePerson(app, person);
  const thief = stranger(app);
  await signInAs(app, thief, person);
  await thief.get('/security/ways/passkey');
  const own = new Authenticator(app.origin);
  await thief.submit({ name: 'Mine', passkey: own.create(passkeyOptions(thief)) }, { form: 'add-passkey' });
  await prove(thief, own);
  expect(await standing(thief)).toEqual(['password', false]);
  const anew = stranger(app);
  await signInWith(anew, own);
  expect(await standing(anew)).toEqual(['password', false]);
});

test('R46: a passkey of somebody else, of another origin, unverified or copied proves nothing, and the session keeps its id', async () => {
  const [person, other] = [await add(), await add()];
  const key = await givePerson(app, person);
  const theirs = await givePerson(app, other);
  const browser = stranger(app);
  await signInWith(browser, key);
  await browser.get('/security/prove');
  await browser.submit({ password: person.password }, { form: 'prove' });
  const cookie = browser.cookies.get('regain-session');
  const tries: [Authenticator, Twist][] = [
    [theirs, {}],
    [key, { origin: 'https://evil.example' }],
    [key, { userVerified: false }],
    [key, { counter: 1 }],
    [key, { foreignKey: true }],
    [key, { userHandle: Buffer.from(other.id).toString('base64url') }],
  ];
  for (const [used, twist] of tries) {
    await prove(browser, used, twist);
    expect(browser.page.status).toBe(422);
    expect(browser.cookies.get('regain-session')).toBe(cookie);
    expect(await standing(browser)).toEqual(['password', false]);
  }
});

test('R46 R39: each proof gives the session a new id, and the old one is worth nothing', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  const browser = stranger(app);
  await signInWith(browser, key);
  const old = browser.cookies.get('regain-session');
  await prove(browser, key);
  expect(browser.cookies.get('regain-session')).not.toBe(old);
  expect(await findSigned(app.app, old)).toBeUndefined();
});

test('R46: the page proposes the account’s own passkeys and no other', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  await givePerson(app, await add());
  const browser = stranger(app);
  await signInAs(app, browser, person);
  await browser.get('/security/prove');
  expect(passkeyOptions(browser).allowCredentials).toEqual([
    { type: 'public-key', id: key.id, transports: ['hybrid', 'internal'] },
  ]);
});
