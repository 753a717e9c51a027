import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, setPassword, typeCode, typeNewest } from './support/way-back.ts';

/** R28: a reset signs nobody in and takes no second factor away, in the same browser or another (Keycloak #12759). */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

let people = 0;
function add(more = {}): Promise<Person> {
  people += 1;
  const name = `p${people}`;
  return app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    totp: true,
    recoveryCodes: 3,
    ...more,
  });
}

async function reset(person: Person, browser = stranger(app)): Promise<HttpBrowser> {
  await atCode(app, person.userId, 'email', { browser });
  await typeNewest(app, browser);
  await browser.submit({ way: 'recovery-code' });
  await typeCode(browser, person.recoveryCodes[0]!);
  await setPassword(browser);
  expect(browser.page.path).toBe('/recover/done');
  return browser;
}

const kinds = async ({ id }: Person) =>
  (await app.store.accounts.findById(id))!.methods.map(({ kind }) => kind).sort();

test('R28: the browser that reset is not signed in, with no cookie of a session, on no page', async () => {
  const browser = await reset(await add());
  expect(await isSignedIn(browser)).toBe(false);
  expect([...browser.cookies.keys()].filter((name) => /session|sign-in/.test(name))).toEqual([]);
  expect((await browser.get('/security')).path).toContain('/signin');
});

test.each(['the same browser', 'another browser'])(
  'R28: in %s, the new password alone meets the second factor',
  async (where) => {
    const person = await add();
    const reseter = await reset(person);
    const browser = where === 'the same browser' ? reseter : stranger(app);
    await tryPassword(browser, person.userId, newPassword);
    expect(browser.page.path).toContain('/signin/code');
    expect(await isSignedIn(browser)).toBe(false);
    for (const path of ['/security', '/security/ways'])
      expect((await browser.get(path)).path).toContain('/signin');
    await browser.get('/signin/code');
    await browser.submit({ code: person.appCode(app.clock.now()) });
    expect(await isSignedIn(browser)).toBe(true);
  },
);

test('R28: every settled method is there after it, the app with its very seed; one recovery code less', async () => {
  const person = await add({ phones: ['+393331112222'] });
  const before = (await app.store.accounts.findById(person.id))!.methods;
  await reset(person);
  const after = (await app.store.accounts.findById(person.id))!.methods;
  expect(after.map(({ id, secretSealed }) => [id, secretSealed])).toEqual(
    before.map(({ id, secretSealed }) => [id, secretSealed]),
  );
  expect(after.find(({ kind }) => kind === 'recovery-codes')!.unusedCodes).toBe(2);
});

test('R28: a lost app alone is replaced by its own way; the password stays, and nobody is signed in', async () => {
  const person = await add();
  const browser = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(browser, person.password);
  await browser.submit({ way: 'email' });
  await typeNewest(app, browser);
  await browser.get('/recover/factor/phone');
  await browser.submit({ phone: '+39 333 444 5555' }, { form: 'phone-form' });
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/done');
  expect(await isSignedIn(browser)).toBe(false);
  expect(await kinds(person)).toEqual(['email', 'phone', 'recovery-codes', 'totp']);
  await tryPassword(browser, person.userId, person.password);
  expect(browser.page.path).toContain('/signin/code');
});

test('R28: an unlock keeps the second factor as well', async () => {
  const person = await add();
  const browser = await atCode(app, person.userId, 'email', { trouble: 'locked' });
  await typeNewest(app, browser);
  await browser.submit({ way: 'recovery-code' });
  await typeCode(browser, person.recoveryCodes[0]!);
  await browser.submit({}, { form: 'keep-form' });
  expect(browser.page.path).toBe('/recover/done');
  await tryPassword(browser, person.userId, person.password);
  expect(browser.page.path).toContain('/signin/code');
  expect(await kinds(person)).toEqual(['email', 'recovery-codes', 'totp']);
});
