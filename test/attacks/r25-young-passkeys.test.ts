import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../support/authenticator.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, signInWith } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';
import { atCode, givePasskey, newPassword, setPassword, typeNewest } from './support/way-back.ts';

/** R25: a passkey that somebody added opens no gate for 72 hours, signs in meanwhile, and goes with a recovery. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

let people = 0;
async function add(): Promise<Person> {
  people += 1;
  return app.addPerson(`p${people}@personal.example`, { emails: [`p${people}@mail.example`] });
}

/** As its owner, or whoever holds the session, adds it. */
async function addPasskey(person: Person): Promise<Authenticator> {
  const browser = stranger(app);
  await signInAs(app, browser, person);
  await browser.get('/security/ways/passkey');
  const key = new Authenticator(app.origin);
  const made = key.create(passkeyOptions(browser));
  await browser.submit({ name: 'My laptop', passkey: made }, { form: 'add-passkey' });
  expect(browser.page.path).toBe('/security/ways');
  expect(browser.page.text).toContain('My laptop');
  return key;
}

async function opens(person: Person, key: Authenticator): Promise<boolean> {
  const browser = await atCode(app, person.userId, 'passkey', { kind: 'personal' });
  await givePasskey(browser, key.get(passkeyOptions(browser)));
  return browser.page.path === '/recover/password/new';
}

test('R25: a passkey of today opens nothing; one second before 72 hours still nothing; then it does', async () => {
  const person = await add();
  const key = await addPasskey(person);
  expect(await opens(person, key)).toBe(false);
  app.clock.pass(72 * 3600 - 1);
  expect(await opens(person, key)).toBe(false);
  app.clock.pass(1);
  expect(await opens(person, key)).toBe(true);
});

test('R25: beside an old one that opens, a new one opens nothing', async () => {
  const person = await add();
  const old = await givePerson(app, person);
  const young = await addPasskey(person);
  expect(await opens(person, young)).toBe(false);
  expect(await opens(person, old)).toBe(true);
});

test('R25 R32: it signs in at once, asks for nothing after the password, and raises nothing that recovery demands', async () => {
  const person = await add();
  const key = await addPasskey(person);
  const browser = stranger(app);
  await signInWith(browser, key);
  expect(await isSignedIn(browser)).toBe(true);
  app.clock.pass(73 * 3600);
  const plain = stranger(app);
  await signInAs(app, plain, person);
  expect(await isSignedIn(plain)).toBe(true);
  // The password may stand alone still, so it stays as long as one that does.
  await plain.get('/security/password');
  await plain.submit(
    { 'current-password': person.password, 'new-password': 'vaq7fulm' },
    { form: 'password' },
  );
  expect(plain.page.text).toContain('15');
  const lost = await atCode(app, person.userId, 'email', { kind: 'personal' });
  await typeNewest(app, lost);
  expect(lost.page.path).toBe('/recover/password/new');
});

test('R25 R28: a recovery takes a young passkey off, and leaves an old one', async () => {
  const person = await add();
  const old = await givePerson(app, person);
  const thief = await addPasskey(person);
  const browser = await atCode(app, person.userId, 'email', { kind: 'personal' });
  await typeNewest(app, browser);
  await setPassword(browser, newPassword);
  expect(browser.page.path).toBe('/recover/done');
  const [kept, gone] = [stranger(app), stranger(app)];
  await signInWith(gone, thief);
  expect(await isSignedIn(gone)).toBe(false);
  await signInWith(kept, old);
  expect(await isSignedIn(kept)).toBe(true);
});

test('R25: a session whose proof is older than ten minutes adds none', async () => {
  const person = await add();
  const browser = stranger(app);
  await signInAs(app, browser, person);
  await browser.get('/security/ways/passkey');
  const made = new Authenticator(app.origin).create(passkeyOptions(browser));
  app.clock.pass(601);
  await browser.submit({ name: 'Late', passkey: made }, { form: 'add-passkey' });
  expect(browser.page.path).toMatch(/^\/security\/prove/);
  expect(await app.store.passkeys.ofAccount(person.id)).toEqual([]);
});

test('R25: a passkey is one account’s: made for another, it is refused', async () => {
  const [owner, other] = [await add(), await add()];
  const key = await givePerson(app, owner);
  const browser = stranger(app);
  await signInAs(app, browser, other);
  await browser.get('/security/ways/passkey');
  await browser.submit(
    { name: 'Taken', passkey: key.create(passkeyOptions(browser)) },
    { form: 'add-passkey' },
  );
  expect(browser.page.status).toBe(422);
  expect(await app.store.passkeys.ofAccount(other.id)).toEqual([]);
});
