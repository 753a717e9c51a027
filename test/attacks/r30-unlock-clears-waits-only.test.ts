import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, setPassword, typeNewest } from './support/way-back.ts';

/** R30: an unlock clears a wait, behind the same gates as a new password; a password that is spent stays spent. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (name: string, more = {}) =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], ...more });

/** Wrong passwords of strangers, each after the wait that the one before it caused. */
async function wrongPasswords({ userId }: Person, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await tryPassword(stranger(app), userId, `wrong password ${i}`);
    if (i >= 9) app.clock.pass(86_401);
  }
}

async function behindTheGate(person: Person): Promise<HttpBrowser> {
  const browser = await atCode(app, person.userId, 'email', { trouble: 'locked' });
  await typeNewest(app, browser);
  return browser;
}

const signsIn = async ({ userId }: Person, password: string) => {
  const browser = stranger(app);
  await tryPassword(browser, userId, password);
  return isSignedIn(browser);
};

test('R30: after ten wrong ones the right one waits; unlocked, the password that was kept signs in', async () => {
  const person = await add('locked');
  for (let i = 0; i < 10; i++) await tryPassword(stranger(app), person.userId, `wrong ${i}`);
  expect(await signsIn(person, person.password)).toBe(false);
  const browser = await behindTheGate(person);
  expect(browser.page.path).toBe('/recover/password');
  expect(await signsIn(person, person.password)).toBe(false);
  await browser.submit({}, { form: 'keep-form' });
  expect(browser.page.path).toBe('/recover/done');
  expect(await signsIn(person, person.password)).toBe(true);
});

test('R30: after the hundredth failure keeping is refused, offered nowhere, and a new password is the way', async () => {
  const person = await add('spent');
  await wrongPasswords(person, 99);
  const early = await behindTheGate(person);
  expect(early.page.path).toBe('/recover/password');
  await wrongPasswords(person, 1);
  await tryPassword(stranger(app), person.userId, 'the hundredth wrong one');
  const browser = await behindTheGate(person);
  expect(browser.page.path).toBe('/recover/password/new');
  expect(browser.page.html).not.toContain('keep-form');
  const { csrf } = browser;
  const [, at = ''] = browser.page.html.match(/name="at" value="([^"]+)"/)!;
  await browser.post('/recover/password', new URLSearchParams({ csrf, at }));
  expect(browser.page.path).toBe('/recover/password/new');
  expect(await signsIn(person, person.password)).toBe(false);
  await setPassword(browser);
  expect(browser.page.path).toBe('/recover/done');
  expect(await signsIn(person, newPassword)).toBe(true);
});

test('R30: the gates before an unlock are those before a new password: two for an administrator', async () => {
  const person = await add('boss', { roles: ['global-admin'], recoveryCodes: 2 });
  for (let i = 0; i < 10; i++) await tryPassword(stranger(app), person.userId, `wrong ${i}`);
  const browser = await behindTheGate(person);
  expect(browser.page.path).toBe('/recover/way');
  const { csrf } = browser;
  const [, at = ''] = browser.page.html.match(/name="at" value="([^"]+)"/)!;
  await browser.post('/recover/password', new URLSearchParams({ csrf, at }));
  expect(browser.page.path).toBe('/recover/way');
  expect(await signsIn(person, person.password)).toBe(false);
});

test('R30: a disabled account is not enabled by it, and a frozen one keeps no password', async () => {
  const disabled = await add('disabled');
  const begun = await behindTheGate(disabled);
  await app.store.pool.query(`update account set state = 'disabled' where id = $1`, [disabled.id]);
  await begun.submit({}, { form: 'keep-form' });
  expect(begun.page.path).not.toBe('/recover/done');
  expect((await app.store.accounts.findById(disabled.id))!.state).toBe('disabled');

  const frozen = await add('frozen', { recoveryCodes: 2 });
  const open = await behindTheGate(frozen);
  expect(open.page.path).toBe('/recover/password');
  await app.store.pool.query(
    'update account set frozen_at = $2, security_epoch = security_epoch + 1 where id = $1',
    [frozen.id, app.clock.now()],
  );
  await open.submit({}, { form: 'keep-form' });
  expect(open.page.path).toBe('/recover/way');
  expect((await app.store.accounts.findById(frozen.id))!.frozenAt).toBeDefined();
});

test('R30: whoever only forgot is offered no unlock, and a post for it is none', async () => {
  const person = await add('forgot');
  const browser = await atCode(app, person.userId, 'email');
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/password/new');
  const { csrf } = browser;
  const [, at = ''] = browser.page.html.match(/name="at" value="([^"]+)"/)!;
  await browser.post('/recover/password', new URLSearchParams({ csrf, at }));
  expect(browser.page.path).not.toBe('/recover/done');
});
