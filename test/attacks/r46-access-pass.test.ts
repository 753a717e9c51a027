import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codesIn } from '../journeys/security-support.ts';
import { Authenticator } from '../support/authenticator.ts';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, signInWith } from '../support/passkey.ts';
import { type Person, totpCode } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, passFor } from './support/approval.ts';
import { shownPassword } from './support/reset.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';

/**
 * R46: a pass lets an administrator into their own account, and lets nobody act as that administrator. Threat: whoever
 * hands the pass out, and knows the password, is in the administrator's place for as long as a proof is fresh.
 */
let app: TestApp;
let ours: string;
let ada: Person;
let bea: Person;
let target: Person;
let gil: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  ada = await someone(app, ours, 'global-admin', 'ada');
  bea = await someone(app, ours, 'global-admin', 'bea');
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  target = await someone(app, ours, 'member', `marta${count}`);
  gil = await someone(app, ours, 'global-admin', `gil${count}`, { totp: true, recoveryCodes: 2 });
});

const refusal = 'An access pass does not let you act on others';
const isActive = async () => (await app.store.accounts.findById(target.id))?.state === 'active';

/** In, by password and pass. */
async function byPass(person = gil): Promise<HttpBrowser> {
  const pass = await passFor(app, person, ada, bea);
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  await browser.submit({ code: pass });
  if (!(await isSignedIn(browser))) throw new Error(browser.page.text);
  return browser;
}

/** Tries an act by its page and by a forged form; expects that neither does anything, and that the page says why. */
async function actsOnNobody(browser: HttpBrowser): Promise<PageSeen> {
  for (const act of [press, forge]) {
    const page = await act(browser, target, 'disable');
    expect([page.status, page.title]).toEqual([403, expect.stringContaining(refusal)]);
    expect(await isActive()).toBe(true);
  }
  return browser.page;
}

async function acts(browser: HttpBrowser): Promise<boolean> {
  await press(browser, target, 'disable');
  return !(await isActive());
}

/** Sets up an app of their own. Returns what it shows. */
async function setUpApp(browser: HttpBrowser): Promise<() => string> {
  await browser.get('/security/ways/app');
  const secret = /id="secret"[^>]*>([A-Z2-7 ]+)</.exec(browser.page.html)![1]!.replaceAll(' ', '');
  const shows = () => totpCode(secret, app.clock.now());
  await browser.submit({ code: shows() }, { form: 'app' });
  expect(browser.page.path).toBe('/security/ways');
  // Its code is good once (R26).
  app.clock.pass(30);
  return shows;
}

async function removeApp(browser: HttpBrowser): Promise<void> {
  await browser.get('/security/ways');
  await browser.follow('Remove Authenticator app');
  await browser.submit({ 'current-password': gil.password }, { form: 'remove' });
  expect(browser.page.path).toBe('/security/ways');
}

async function signIn(code?: string): Promise<HttpBrowser> {
  const browser = stranger(app);
  await tryPassword(browser, gil.userId, gil.password);
  if (code !== undefined) await browser.submit({ code });
  if (!(await isSignedIn(browser))) throw new Error(browser.page.text);
  return browser;
}

describe('R46: a session that a pass opened', () => {
  test('acts on nobody, however fresh; says why, and what to do; and looks after its own account', async () => {
    const browser = await byPass();
    const page = await actsOnNobody(browser);
    expect(page.text).toContain('If you still have the app or a recovery code from before the pass');
    expect(page.text).toMatch(/set up a new app now\. It counts from .* on/);
    expect((await browser.get('/security/ways/app')).path).toBe('/security/ways/app');
    expect((await browser.get('/admin/people')).status).toBe(200);
  });

  test('changes no policy, adds nobody, agrees to nothing', async () => {
    const browser = await byPass();
    const post = async (path: string, fields: Record<string, string>) => {
      await browser.get('/security');
      const csrf = /name="csrf" value="([^"]+)"/.exec(browser.page.html)?.[1] ?? '';
      return browser.post(path, new URLSearchParams({ csrf, ...fields }));
    };
    const { version } = (await app.store.policies.current(ours))!;
    expect((await browser.get('/admin/policy/edit')).title).toContain(refusal);
    await post('/admin/policy/edit', { do: 'save', seen: String(version), waiting: 'nothing', gates: '2' });
    expect((await app.store.policies.current(ours))!.version).toBe(version);
    const nina = {
      name: 'Nina',
      local: `nina${count}`,
      domain: 'alpenglow.example',
      mail: 'nina@mail.example',
      role: 'member',
    };
    expect((await post('/admin/people/add', nina)).title).toContain(refusal);
    expect(await app.store.accounts.findByUserIdKey(`nina${count}@alpenglow.example`)).toBeUndefined();
    expect((await browser.get('/admin/people/add')).title).toContain(refusal);
  });

  test('acts once its owner proved themselves by what they had before: the page comes back with what was typed', async () => {
    const browser = await byPass();
    await actsOnNobody(browser);
    await browser.follow('Prove that it is you');
    await browser.submit({ password: gil.password, code: gil.recoveryCodes[0]! }, { form: 'prove' });
    expect(browser.page.path).toBe(`/admin/people/${target.id}/disable`);
    expect(await acts(browser)).toBe(true);
  });

  test('also where a temporary password was part of it', async () => {
    const password = shownPassword(await press(await at(app, ada), gil, 'temporary-password'));
    const pass = await passFor(app, gil, ada, bea);
    const browser = stranger(app);
    await tryPassword(browser, gil.userId, password);
    await browser.submit({ code: pass });
    await browser.get('/signin/new-password');
    await browser.submit({ 'new-password': 'seven wet otters in line' }, { form: 'own-password' });
    expect(await isSignedIn(browser)).toBe(true);
    await actsOnNobody(browser);
  });

  test('of who has a passkey is asked for that', async () => {
    await givePerson(app, gil);
    const browser = await byPass();
    expect((await press(browser, target, 'disable')).path).toMatch(/^\/security\/prove\?.*with=passkey$/);
    expect(await isActive()).toBe(true);
  });
});

describe('R46: what is set up after a pass proves no more than the pass, for 72 hours', () => {
  test('a new app: in the same session, and in the next', async () => {
    const browser = await byPass();
    await removeApp(browser);
    const shows = await setUpApp(browser);
    await browser.get('/security/prove?to=/security/ways');
    await browser.submit({ password: gil.password, code: shows() }, { form: 'prove' });
    expect(browser.page.path).toBe('/security/ways');
    await actsOnNobody(browser);
    app.clock.pass(30);
    await actsOnNobody(await signIn(shows()));
    app.clock.pass(72 * 3600 - 120);
    await app.store.partitions.ensure(app.clock.now());
    await actsOnNobody(await signIn(shows()));
    app.clock.pass(120);
    expect(await acts(await signIn(shows()))).toBe(true);
  });

  test('nothing in the place of the app: the password alone', async () => {
    await removeApp(await byPass());
    const browser = await signIn();
    expect((await actsOnNobody(browser)).text).toContain('Nothing that you had before the pass');
    await browser.get('/security/prove?to=/security/ways');
    await browser.submit({ password: gil.password }, { form: 'prove' });
    await actsOnNobody(browser);
  });

  test('a passkey', async () => {
    const browser = await byPass();
    await browser.get('/security/ways/passkey');
    const own = new Authenticator(app.origin);
    await browser.submit(
      { name: 'Mine', passkey: own.create(passkeyOptions(browser)) },
      { form: 'add-passkey' },
    );
    const anew = stranger(app);
    await signInWith(anew, own);
    expect(await isSignedIn(anew)).toBe(true);
    await actsOnNobody(anew);
  });

  test('new recovery codes', async () => {
    const browser = await byPass();
    await browser.get('/security/ways/codes');
    await browser.submit({}, { form: 'codes' });
    await actsOnNobody(await signIn(codesIn(browser)[0]));
  });

  test('another pass does not make the first one forgotten', async () => {
    const browser = await byPass();
    await removeApp(browser);
    await press(await at(app, ada), gil, 'access-pass', { minutes: '10' });
    await actsOnNobody(await signIn());
  });

  test('what its owner had before counts in a session of its own at once; and nobody else is concerned', async () => {
    await byPass();
    expect(await acts(await signIn(gil.appCode(app.clock.now())))).toBe(true);
    await forge(await at(app, ada), target, 'enable');
    expect(await isActive()).toBe(true);
  });
});
