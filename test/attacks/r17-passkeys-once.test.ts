import { afterAll, beforeAll, expect, test } from 'vitest';
import { givePerson, passkeyOptions, postPasskey, signInWith } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { isSignedIn, stranger } from './support/sign-in.ts';
import { atCode, givePasskey } from './support/way-back.ts';

/** R17: an assertion serves once, however often and however fast it is sent; a copied passkey is refused and told. */
let app: PostOffice;
beforeAll(async () => {
  app = await startPostOffice();
});
afterAll(() => app.stop());

let people = 0;
const add = () => {
  people += 1;
  return app.addPerson(`p${people}@personal.example`, { emails: [`p${people}@mail.example`] });
};

const linesOf = async ({ id }: Person) =>
  (await app.store.audit.ofAccount(id, 50)).map(({ kind, data }) => ({ kind, ...data }));

/** What the form of a page carries unseen. */
function fieldsOf(html: string): URLSearchParams {
  const body = new URLSearchParams();
  for (const name of ['csrf', 'to', 'passkey-token'])
    body.set(name, new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!);
  return body;
}

test('R17 R4: an assertion that signed in once signs in no second time, in this browser or in another', async () => {
  const key = await givePerson(app, await add(), { counts: false });
  const browser = stranger(app);
  await browser.get('/signin');
  const cookies = new Map(browser.cookies);
  const { html } = browser.page;
  const response = key.get(passkeyOptions(browser));
  await postPasskey(browser, response);
  expect(await isSignedIn(browser)).toBe(true);

  // The very same request, with the cookies that it had.
  const thief = stranger(app, cookies);
  const body = fieldsOf(html);
  body.set('passkey', response);
  await thief.post('/signin', body);
  expect(thief.page.status).toBe(422);
  expect(await isSignedIn(thief)).toBe(false);
});

test('R17: of fifty replays at once, one signs in', async () => {
  const key = await givePerson(app, await add(), { counts: false });
  const first = stranger(app);
  await first.get('/signin');
  const response = key.get(passkeyOptions(first));
  const browsers = Array.from({ length: 50 }, () => stranger(app, first.cookies));
  const body = fieldsOf(first.page.html);
  body.set('passkey', response);
  await Promise.all(browsers.map((browser) => browser.post('/signin', body)));
  const signedIn = await Promise.all(browsers.map(isSignedIn));
  expect(signedIn.filter(Boolean)).toHaveLength(1);
});

test('R17: a counter that went back is refused, logged and told, once an hour; the passkey itself still works', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  await signInWith(stranger(app), key);
  await signInWith(stranger(app), key);
  for (const counter of [2, 1, 0]) {
    const copy = stranger(app);
    await signInWith(copy, key, { counter });
    expect(await isSignedIn(copy)).toBe(false);
    expect(copy.page.text).toContain('That passkey does not sign you in');
  }
  expect(await linesOf(person)).toContainEqual({ kind: 'passkey.refused', why: 'counter', for: 'sign-in' });
  await app.deliver();
  const told = app
    .mailsTo('p3@mail.example')
    .filter(({ parsed }) => parsed.subject === 'A passkey was refused');
  expect(told).toHaveLength(1);
  const own = stranger(app);
  await signInWith(own, key, { counter: 90 });
  expect(await isSignedIn(own)).toBe(true);
});

test('R17: nobody without the key makes a counter look as if it had gone back', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  await signInWith(stranger(app), key);
  await signInWith(stranger(app), key, { counter: 1, foreignKey: true });
  const refused = (await linesOf(person)).filter(({ kind }) => kind === 'passkey.refused');
  expect(refused).toEqual([{ kind: 'passkey.refused', why: 'invalid', for: 'sign-in' }]);
  const before = app.mails.length;
  await app.deliver();
  expect(app.mails.length).toBe(before);
});

test('R17: two signatures of one count, at once: one of them signs in', async () => {
  const key = await givePerson(app, await add());
  const browsers = Array.from({ length: 20 }, () => stranger(app));
  await Promise.all(browsers.map((browser) => browser.get('/signin')));
  const responses = browsers.map((browser) => key.get(passkeyOptions(browser), { counter: 7 }));
  await Promise.all(browsers.map((browser, i) => postPasskey(browser, responses[i]!)));
  expect((await Promise.all(browsers.map(isSignedIn))).filter(Boolean)).toHaveLength(1);
});

test('R17: at a gate too: the same assertion twice opens once, and a copy opens nothing', async () => {
  const person = await add();
  const key = await givePerson(app, person);
  await signInWith(stranger(app), key);
  const browser = await atCode(app, person.userId, 'passkey', { kind: 'personal' });
  await givePasskey(browser, key.get(passkeyOptions(browser), { counter: 1 }));
  expect(browser.page.path).toBe('/recover/code');
  expect(await linesOf(person)).toContainEqual({ kind: 'passkey.refused', why: 'counter', for: 'recovery' });

  const again = await atCode(app, person.userId, 'passkey', { kind: 'personal' });
  const response = key.get(passkeyOptions(again));
  const other = stranger(app, again.cookies);
  await other.get('/recover/code');
  await givePasskey(again, response);
  expect(again.page.path).toBe('/recover/password/new');
  // Its twin, posted with another page's challenge.
  const late = await atCode(app, person.userId, 'passkey', { kind: 'personal' });
  await givePasskey(late, response);
  expect(late.page.path).toBe('/recover/code');
});
