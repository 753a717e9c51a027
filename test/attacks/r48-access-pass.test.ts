import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, passFor, shownPass } from './support/approval.ts';
import { shownPassword } from './support/reset.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, setPassword, typeCode, typeNewest } from './support/way-back.ts';

/** R48: a temporary access pass is used once, for its person, for a while; and it is never enough by itself (R44). */
let app: TestApp;
let ours: string;
let ada: Person;
let bea: Person;
let target: Person;
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
  target = await someone(app, ours, 'member', `marta${count}`, { totp: true });
});

/** A stranger's browser that typed the password, and waits at the second step. */
async function halfIn(person = target): Promise<HttpBrowser> {
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  return browser;
}

async function signsIn(pass: string, person = target): Promise<boolean> {
  const browser = await halfIn(person);
  if (!browser.page.path.startsWith('/signin/code')) return false;
  await browser.submit({ code: pass });
  return isSignedIn(browser);
}

const make = (minutes?: string) => passFor(app, target, ada, bea, minutes);

describe('R48: at sign-in', () => {
  test('it stands in for the app once, however it is typed, leads to the ways, and every address is told', async () => {
    const pass = await make();
    const browser = await halfIn();
    await browser.submit({ code: `${pass.slice(0, 4).toLowerCase()} ${pass.slice(4)}` });
    expect(await isSignedIn(browser)).toBe(true);
    expect(browser.page.path).toBe('/security/ways');
    expect(browser.page.text).toContain('Set up a new app now');
    const notices = (await app.queued()).filter(
      (job) => job.task === 'notify' && job.payload.accountId === target.id,
    );
    expect(notices.at(-1)?.payload).toMatchObject({ event: 'access-pass-used' });
    const kinds = (await app.store.audit.ofAccount(target.id, 10)).map(({ kind }) => kind);
    expect(kinds).toContain('access-pass.used');
    expect(await signsIn(pass)).toBe(false);
  });

  test('R44: with a temporary password, which two administrators made possible, an own one comes first, then the ways', async () => {
    const password = shownPassword(await press(await at(app, ada), target, 'temporary-password'));
    const pass = await make();
    const browser = stranger(app);
    await tryPassword(browser, target.userId, password);
    expect((await browser.submit({ code: pass })).path).toContain('/signin/new-password');
    expect(await isSignedIn(browser)).toBe(false);
    await browser.get('/signin/new-password');
    await browser.submit({ 'new-password': 'seven wet otters in line' }, { form: 'own-password' });
    expect(browser.page.path).toBe('/security/ways');
    expect(browser.page.text).toContain('Set up a new app now');
  });

  test('fifty at once: one session', async () => {
    const pass = await make();
    const browsers = await Promise.all(Array.from({ length: 50 }, () => halfIn()));
    await Promise.all(browsers.map((browser) => browser.submit({ code: pass })));
    const inside = await Promise.all(browsers.map(isSignedIn));
    expect(inside.filter(Boolean)).toHaveLength(1);
  });

  test('it works until its last second, and not after', async () => {
    const pass = await make('10');
    app.clock.pass(10 * 60);
    expect(await signsIn(pass)).toBe(false);
    const next = await make('10');
    app.clock.pass(10 * 60 - 1);
    expect(await signsIn(next)).toBe(true);
  });

  test('a new one takes the place of the old one; of another person it opens nothing', async () => {
    const first = await make();
    const second = await make();
    const other = await someone(app, ours, 'member', `olga${count}`, { totp: true });
    expect(await signsIn(first)).toBe(false);
    expect(await signsIn(second, other)).toBe(false);
    expect(await signsIn(second)).toBe(true);
  });

  test('R18: five guesses a sign-in, a hundred in a row; then a right one is refused too, and a new one works', async () => {
    const pass = await make();
    const wrong = pass.startsWith('A') ? `C${pass.slice(1)}` : `A${pass.slice(1)}`;
    for (let flow = 0; flow < 20; flow++) {
      const browser = await halfIn();
      for (let guess = 0; guess < 5; guess++) await browser.submit({ code: wrong });
      expect(browser.page.path).toMatch(/^\/signin\?|^\/signin$/);
    }
    expect(await signsIn(pass)).toBe(false);
    expect(await signsIn(await make())).toBe(true);
  }, 60_000);

  test('it proves nothing within a session', async () => {
    const person = await at(app, target);
    const pass = await make();
    await person.get('/security/prove?to=/security/ways');
    await person.submit({ password: target.password, code: pass }, { form: 'prove' });
    expect(person.page.path).toMatch(/^\/security\/prove/);
    expect(await signsIn(pass)).toBe(true);
  });
});

describe('who makes one, and for how long', () => {
  test.each(['9', '1441', '0', '-60', '60.5', '1e3', '', 'x'])('not for %s minutes', async (minutes) => {
    const plain = await someone(app, ours, 'member', `p${count}`);
    const page = await forge(await at(app, ada), plain, 'access-pass', { minutes });
    expect(page.status).toBe(422);
    expect((await app.store.accounts.findById(plain.id))?.accessPass).toBeUndefined();
  });

  test('never for oneself, whatever the role', async () => {
    await forge(await at(app, ada), ada, 'access-pass', { minutes: '60' });
    expect((await app.store.accounts.findById(ada.id))?.accessPass).toBeUndefined();
    await expect(
      app.store.accessPasses.make({
        accountId: ada.id,
        hash: new Uint8Array(32),
        madeBy: ada.id,
        approvedBy: undefined,
        at: app.clock.now(),
        expiresAt: app.clock.now(),
      }),
    ).rejects.toThrow(/check/);
  });

  test('where policy or preset has none, nobody makes one, and one that is there opens nothing', async () => {
    const pass = await make();
    const set = (preset: string, policy: unknown) =>
      app.store.pool.query('update organisation set preset = $2, policy = $3 where id = $1', [
        ours,
        preset,
        JSON.stringify(policy),
      ]);
    const plain = await someone(app, ours, 'member', `q${count}`);
    for (const [preset, policy] of [
      ['self-service-only', allResets.policy],
      ['standard', { resets: { accessPass: false } }],
    ] as const) {
      await set(preset, policy);
      expect((await forge(await at(app, ada), plain, 'access-pass', { minutes: '60' })).status).toBe(403);
      expect(await signsIn(pass)).toBe(false);
      const browser = await atCode(app, target.userId, 'access-pass');
      expect((await typeCode(browser, pass)).path).toBe('/recover/code');
    }
    await set('standard', allResets.policy);
    expect(await signsIn(pass)).toBe(true);
  });

  test('R16: the database holds no more than a keyed hash of it', async () => {
    const pass = await make();
    const { rows } = await app.store.pool.query('select hash from access_pass where account_id = $1', [
      target.id,
    ]);
    const hash = rows[0].hash as Uint8Array;
    for (const guess of [pass, `${target.id} ${pass}`])
      expect(app.secrets.same(app.secrets.digest(guess), hash)).toBe(false);
    const texts = await app.store.pool.query('select data::text from audit_event');
    expect(JSON.stringify(texts.rows)).not.toContain(pass);
  });
});

describe('it ends with what it was made for', () => {
  test.each(['taken back', 'switched off and on again'])('%s', async (how) => {
    const pass = await make();
    const browser = await at(app, ada);
    if (how === 'taken back') {
      expect((await forge(browser, target, 'access-pass/withdraw')).text).toContain('taken back');
    } else {
      await forge(browser, target, 'disable');
      await forge(browser, target, 'enable');
    }
    expect(await signsIn(pass)).toBe(false);
  });

  test('frozen, and thawed again', async () => {
    const pass = await make();
    await app.store.pool.query('update account set frozen_at = $2 where id = $1', [
      target.id,
      app.clock.now(),
    ]);
    expect(await signsIn(pass)).toBe(false);
    await forge(await at(app, ada), target, 'thaw');
    expect((await app.store.accounts.findById(target.id))?.accessPass).toBeUndefined();
  });

  test('who could not make one does not take one back', async () => {
    const pass = await make();
    const desk = await someone(app, ours, 'helpdesk-admin', `desk${count}`);
    expect((await forge(await at(app, desk), target, 'access-pass/withdraw')).status).toBe(403);
    expect(await signsIn(pass)).toBe(true);
  });
});

describe('in a recovery', () => {
  test('R44: it is one proof of two even where one would do: its maker sets no password with it', async () => {
    const plain = await someone(app, ours, 'member', `r${count}`);
    const pass = await passFor(app, plain, ada, bea);
    const maker = await atCode(app, plain.userId, 'access-pass');
    await typeCode(maker, pass);
    expect(maker.page.path).toBe('/recover/way');
    expect((await maker.get('/recover/password/new')).path).not.toBe('/recover/password/new');
  });

  test('with a mailed code it opens both gates, once; sessions stayed until then', async () => {
    const inside = await at(app, target);
    const pass = await make();
    expect(await isSignedIn(inside)).toBe(true);
    const browser = await atCode(app, target.userId, 'access-pass');
    await typeCode(browser, pass);
    await browser.submit({ way: 'email' });
    await typeNewest(app, browser);
    await setPassword(browser);
    expect(browser.page.path).toBe('/recover/done');
    expect(await isSignedIn(inside)).toBe(false);
    expect((await app.store.accounts.findById(target.id))?.accessPass).toBeUndefined();
  });

  test('it is no way of the account: a recovery by others ends it', async () => {
    const lost = await someone(app, ours, 'member', `s${count}`);
    const pass = await passFor(app, lost, ada, bea);
    const browser = await atCode(app, lost.userId, 'email');
    await typeNewest(app, browser);
    await setPassword(browser);
    expect(browser.page.path).toBe('/recover/done');
    const again = await atCode(app, lost.userId, 'access-pass');
    expect((await typeCode(again, pass)).path).toBe('/recover/code');
  });
});

test('the pass is shown once: the page that made it makes another, and the person’s page shows none', async () => {
  const pass = await make();
  const browser = await at(app, bea);
  const page = await browser.get(`/admin/people/${target.id}`);
  expect(page.text).toContain('made by Ada Example');
  expect(page.html).not.toContain(pass.slice(0, 4));
  expect(shownPass(await browser.get(`/admin/people/${target.id}/access-pass`))).toBeUndefined();
});
