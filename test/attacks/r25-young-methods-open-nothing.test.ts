import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { type Person, type PersonOptions, totpCode } from '../support/people.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';
import { atCode, codesOf, setPassword, shownCodes, typeCode, typeNewest } from './support/way-back.ts';

/** R25: whoever steals a session and its password and adds ways of their own has none of them for 72 hours. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

let people = 0;
function add(more: PersonOptions = {}): Promise<Person> {
  people += 1;
  return app.addPerson(`v${people}@alpenglow.example`, {
    organisation,
    emails: [`v${people}@mail.example`],
    ...more,
  });
}

async function intruderOf(person: Person): Promise<HttpBrowser> {
  const browser = stranger(app);
  await signInAs(app, browser, person);
  return browser;
}

async function addAddress(browser: HttpBrowser, way: 'email' | 'phone', address: string): Promise<void> {
  await browser.get(`/security/ways/${way}`);
  await browser.submit({ address }, { form: 'name-address' });
  await browser.submit({ code: (await app.newestCode()).code }, { form: 'confirm' });
  expect(browser.page.path).toBe('/security/ways');
}

/** Returns the new app's seed. */
async function addApp(browser: HttpBrowser): Promise<string> {
  await browser.get('/security/ways/app');
  const seed = browser.page.html.match(/<code id="secret"[^>]*>([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');
  await browser.submit({ code: totpCode(seed, app.clock.now()) }, { form: 'app' });
  expect(browser.page.path).toBe('/security/ways');
  return seed;
}

async function addCodes(browser: HttpBrowser): Promise<string[]> {
  await browser.get('/security/ways/codes');
  await browser.submit({}, { form: 'codes' });
  return shownCodes(browser);
}

const hours = (count: number) => app.clock.pass(count * 3600);

describe('R25: for 72 hours', () => {
  test('an added address gets no code, and one second later it does', async () => {
    const person = await add({ emails: [] });
    await addAddress(await intruderOf(person), 'email', 'mine@evil.example');
    hours(72);
    app.clock.pass(-1);
    const browser = await atCode(app, person.userId, 'email');
    await typeNewest(app, browser);
    // Even with the code out of the queue: the way opens no gate of this account.
    expect(browser.page.path).toBe('/recover/code');
    app.clock.pass(1);
    const later = await atCode(app, person.userId, 'email');
    await typeNewest(app, later);
    expect(later.page.title).toBe('Choose a new password');
  });

  test('an added phone opens nothing', async () => {
    const person = await add();
    await addAddress(await intruderOf(person), 'phone', '+393339998877');
    hours(71);
    const browser = await atCode(app, person.userId, 'phone');
    await typeNewest(app, browser);
    expect(browser.page.path).toBe('/recover/code');
  });

  test('new recovery codes open nothing', async () => {
    const person = await add();
    const [code] = await addCodes(await intruderOf(person));
    hours(71);
    const browser = await atCode(app, person.userId, 'recovery-code');
    await typeCode(browser, code!);
    expect(browser.page.path).toBe('/recover/code');
    hours(1);
    const later = await atCode(app, person.userId, 'recovery-code');
    await typeCode(later, code!);
    expect(later.page.title).toBe('Choose a new password');
  });

  test('an added app opens nothing', async () => {
    const person = await add();
    const seed = await addApp(await intruderOf(person));
    hours(71);
    const browser = await atCode(app, person.userId, 'totp');
    await typeCode(browser, totpCode(seed, app.clock.now()));
    expect(browser.page.path).toBe('/recover/code');
  });

  test('an app added beside the owner’s own opens nothing, though the way does', async () => {
    const person = await add({ totp: true });
    const seed = await addApp(await intruderOf(person));
    hours(1);
    const browser = await atCode(app, person.userId, 'totp');
    await typeCode(browser, totpCode(seed, app.clock.now()));
    expect(browser.page.path).toBe('/recover/code');
    await typeCode(browser, person.appCode(app.clock.now()));
    expect(browser.page.path).toBe('/recover/way');
  });

  test('an address added beside the owner’s own gets no copy of the code', async () => {
    const person = await add();
    await addAddress(await intruderOf(person), 'email', 'beside@evil.example');
    const account = await app.store.accounts.findById(person.id);
    const { codeRecipients } = await import('../../src/app/messages/recipients.ts');
    expect(codeRecipients(account!, 'email', app.clock.now())).toEqual([`v${people}@mail.example`]);
  });

  test('a new app does not raise what recovery demands: the owner still gets back in by mail alone', async () => {
    const person = await add();
    await addApp(await intruderOf(person));
    hours(71);
    const browser = await atCode(app, person.userId, 'email');
    await typeNewest(app, browser);
    expect(browser.page.title).toBe('Choose a new password');
  });
});

test('R25: a recovery takes away what was added, and what was there stays', async () => {
  const person = await add({ phones: ['+393331231231'] });
  const intruder = await intruderOf(person);
  await addAddress(intruder, 'email', 'added@evil.example');
  await addAddress(intruder, 'phone', '+393339990000');
  await addApp(intruder);
  await addCodes(intruder);
  await intruder.get('/security/ways/email');
  await intruder.submit({ address: 'pending@evil.example' }, { form: 'name-address' });
  const pending = (await codesOf(app, person.id)).at(-1)!;

  const owner = await atCode(app, person.userId, 'email');
  const sent = (await codesOf(app, person.id)).at(-1)!;
  await typeCode(owner, sent.code);
  await setPassword(owner);
  const { methods } = (await app.store.accounts.findById(person.id))!;
  expect(methods.map(({ address }) => address).sort()).toEqual(['+393331231231', `v${people}@mail.example`]);
  expect(await isSignedIn(intruder)).toBe(false);
  await intruder.submit({ code: pending.code }, { form: 'confirm' });
  expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(2);
});

test('R25: without a fresh proof of all factors a session adds, names, confirms and makes nothing', async () => {
  const person = await add({ totp: true });
  const intruder = await intruderOf(person);
  await intruder.get('/security/ways/email');
  await intruder.submit({ address: 'slow@evil.example' }, { form: 'name-address' });
  const { csrf } = intruder;
  const { code } = await app.newestCode();
  app.clock.pass(601);
  const before = (await app.queued()).length;
  for (const [path, fields] of [
    ['/security/ways/email', { address: 'other@evil.example' }],
    ['/security/ways/confirm', { code }],
    ['/security/ways/codes', {}],
    ['/security/ways/app', { code: '000000' }],
  ] as const) {
    await intruder.post(path, new URLSearchParams({ csrf, ...fields }));
    expect(intruder.page.path, path).toContain('/security/prove');
  }
  expect((await app.queued()).length).toBe(before);
  expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(2);
  // The password alone is not all factors.
  await intruder.submit({ password: person.password, code: '000000' }, { form: 'prove' });
  expect(intruder.page.status).toBe(422);
});

test('R25: what an operator’s import attests opens at once, and so does what a recovery bound', async () => {
  const person = await add({ totp: true, recoveryCodes: 3, boundAt: app.clock.now() });
  const browser = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(browser, person.password);
  await browser.submit({ way: 'recovery-code' });
  await typeCode(browser, person.recoveryCodes[0]!);
  await browser.get('/recover/factor/phone');
  await browser.submit({ phone: '+39 333 555 4444' }, { form: 'phone-form' });
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/done');
  const next = await atCode(app, person.userId, 'phone');
  await typeNewest(app, next);
  expect(next.page.path).toBe('/recover/way');
});
