import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../support/authenticator.ts';
import { givePerson, passkeyOptions, postPasskey, signInWith } from '../support/passkey.ts';
import type { Person, PersonOptions } from '../support/people.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';

/** R1: a passkey that does not sign in is answered with one sentence, whatever the reason; the log knows which (R58). */
let app: PostOffice;
beforeAll(async () => {
  app = await startPostOffice();
});
afterAll(() => app.stop());

let people = 0;
const add = (options: PersonOptions = {}): Promise<Person> => {
  people += 1;
  return app.addPerson(`p${people}@personal.example`, { emails: [`p${people}@mail.example`], ...options });
};

const kindsOf = async ({ id }: Person) =>
  (await app.store.audit.ofAccount(id, 20)).map(({ kind, data }) => ({ kind, ...data }));

test('R1: unknown, disabled, frozen, copied and forged: the same page, but for what is drawn anew', async () => {
  const [disabled, frozen, copied, forged] = [await add(), await add(), await add(), await add()];
  const keys = await Promise.all([disabled, frozen, copied, forged].map((each) => givePerson(app, each)));
  await app.store.accounts.change(disabled.id, 0, { state: 'disabled' });
  await app.store.accounts.change(frozen.id, 0, { frozenAt: app.clock.now() });
  await signInWith(stranger(app), keys[2]!);
  const unknown = new Authenticator(app.origin);
  unknown.create({ challenge: 'x', rp: { id: 'localhost' }, user: { id: 'eA' } });
  const tries = [
    [unknown, {}],
    [keys[0]!, {}],
    [keys[1]!, {}],
    [keys[2]!, { counter: 1 }],
    [keys[3]!, { foreignKey: true }],
  ] as const;
  const pages = new Set<string>();
  for (const [key, twist] of tries) {
    const browser = stranger(app);
    await signInWith(browser, key, twist);
    expect(await isSignedIn(browser)).toBe(false);
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain('That passkey does not sign you in');
    pages.add(
      browser.page.html
        .replace(/(name="(csrf|passkey-token)" value=")[\w.-]+/g, '$1')
        .replace(/(challenge&quot;:&quot;)[\w-]{43}/g, '$1')
        .replace(/\b[3479CDFGHJKMNPQRTVWX]{4}-[3479CDFGHJKMNPQRTVWX]{4}\b/g, ''),
    );
  }
  expect(pages.size).toBe(1);
  await app.deliver();
  expect(await kindsOf(disabled)).toContainEqual({ kind: 'sign-in.refused', way: 'passkey' });
  expect(await kindsOf(frozen)).toContainEqual({ kind: 'sign-in.refused', way: 'passkey' });
  expect(await kindsOf(copied)).toContainEqual({ kind: 'passkey.refused', why: 'counter', for: 'sign-in' });
  expect(await kindsOf(forged)).toContainEqual({ kind: 'passkey.refused', why: 'invalid', for: 'sign-in' });
});

test('R58 R39: a sign-in with a passkey is logged as one, and its browser is known from then on', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  const browser = stranger(app);
  await signInWith(browser, key);
  expect(await isSignedIn(browser)).toBe(true);
  expect(await kindsOf(person)).toContainEqual({
    kind: 'sign-in.succeeded',
    secondFactor: false,
    passkey: true,
  });
  // Ten wrong passwords of strangers lock strangers out, and neither this browser nor the passkey (R18).
  for (let i = 0; i < 11; i++) await tryPassword(stranger(app), person.userId, `guess ${i}`);
  const again = stranger(app, new Map([['regain-device', browser.cookies.get('regain-device')!]]));
  await tryPassword(again, person.userId, person.password);
  expect(await isSignedIn(again)).toBe(true);
  const other = stranger(app);
  await signInWith(other, key);
  expect(await isSignedIn(other)).toBe(true);
});

test('R57 R18: behind the right password a passkey stands in for the code; one of somebody else is told, and five end it', async () => {
  const [person, thief] = [await add({ totp: true }), await add()];
  const key = await givePerson(app, person);
  const evil = await givePerson(app, thief);
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  for (let i = 0; i < 5; i++) {
    expect(browser.page.path).toMatch(/^\/signin\/code/);
    await postPasskey(browser, evil.get(passkeyOptions(browser)));
  }
  expect(browser.page.path).toMatch(/^\/signin\?/);
  await app.deliver();
  const told = app
    .mailsTo(`p${people - 1}@mail.example`)
    .filter(({ parsed }) => parsed.subject === 'Right password, wrong second step');
  expect(told).toHaveLength(1);
  await tryPassword(browser, person.userId, person.password);
  await postPasskey(browser, key.get(passkeyOptions(browser)));
  expect(await isSignedIn(browser)).toBe(true);
});

test('R1: who has no app is asked for no passkey after the password, and nobody is told who has one before it', async () => {
  const person = await add({ totp: true });
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  expect(browser.page.html).not.toContain('passkey-field');
});

test('R5 R78: sign-ins by passkey are counted with those by password', async () => {
  const key = await givePerson(app, await add());
  const browser = stranger(app);
  for (let i = 0; i < 61; i++) await signInWith(browser, key, { foreignKey: true });
  expect(browser.page.status).toBe(429);
  expect(browser.page.headers.get('retry-after')).toMatch(/^\d+$/);
});
