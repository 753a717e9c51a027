import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';
import { newPassword, typeNewestCode } from './support/recover.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';

/** R28: a reset neither signs in nor takes a second factor away (Keycloak #12759). */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

async function reset(name: string) {
  const person = await app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    phones: ['+393331234567'],
    totp: true,
  });
  const browser = stranger(app);
  await beginRecovery(browser, person.userId);
  await browser.submit({ way: 'email' });
  await typeNewestCode(app, browser);
  app.clock.pass(60);
  await browser.submit({ way: 'phone' });
  await typeNewestCode(app, browser);
  const page = await browser.submit({ 'new-password': newPassword });
  expect(page.title).toBe('Your password is changed');
  return { person, browser };
}

describe('R28: after a reset', () => {
  test('the browser that did it is not signed in, and has no session', async () => {
    const { browser } = await reset('same');
    expect(browser.cookies.has('regain-session')).toBe(false);
    expect(await isSignedIn(browser)).toBe(false);
    expect((await browser.get('/security')).path).toContain('/signin');
  });

  test.each(['the same browser', 'another browser'])('%s is asked for the second factor', async (which) => {
    const { person, browser } = await reset(which === 'the same browser' ? 'one' : 'two');
    const signing = which === 'the same browser' ? browser : stranger(app);
    const page = await tryPassword(signing, person.userId, newPassword);
    expect(page.path).toContain('/signin/code');
    expect(await isSignedIn(signing)).toBe(false);
    for (const path of ['/security', '/security/password', '/security/ways', '/security/welcome']) {
      expect((await signing.get(path)).path).toContain('/signin');
    }
    await signing.get('/signin/code');
    app.clock.pass(60);
    await signing.submit({ code: person.appCode(app.clock.now()) });
    expect(await isSignedIn(signing)).toBe(true);
  });

  test('all settled ways are still there', async () => {
    const { person } = await reset('three');
    const account = await app.store.accounts.findById(person.id);
    expect(account!.methods.map(({ kind }) => kind).sort()).toEqual(['email', 'phone', 'totp']);
  });
});

test('R28: an app under 72 hours old goes with the reset, since an intruder could have bound it', async () => {
  const person = await app.addPerson('young@alpenglow.example', {
    organisation,
    emails: ['young@mail.example'],
  });
  const now = app.clock.now();
  await app.store.methods.add({
    accountId: person.id,
    kind: 'totp',
    boundBy: 'owner',
    confirmedAt: now,
    usableFrom: new Date(now.getTime() + 72 * 3_600_000),
    secretSealed: app.secrets.seal('totp-seed', app.app.totp.newSecret()),
  });
  const browser = stranger(app);
  expect((await tryPassword(browser, person.userId, person.password)).path).toContain('/signin/code');
  await beginRecovery(browser, person.userId);
  await browser.submit({ way: 'email' });
  await typeNewestCode(app, browser);
  await browser.submit({ 'new-password': newPassword });
  await tryPassword(browser, person.userId, newPassword);
  expect(await isSignedIn(browser)).toBe(true);
});
