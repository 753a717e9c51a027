import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newestLink, newPassword, setPassword, typeCode } from './support/way-back.ts';

/** R27: an attacker begins for a victim's ID and the victim presses the mailed link: the attacker has nothing. */
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
  return app.addPerson(`p${people}@alpenglow.example`, {
    organisation,
    emails: [`p${people}@mail.example`],
    ...more,
  });
}

async function press(link: string, browser = stranger(app)): Promise<HttpBrowser> {
  await browser.get(link);
  await browser.submit();
  return browser;
}

test('R27: the attacker’s browser is out at once, on every page, with every form it still has', async () => {
  const victim = await add();
  const attacker = await atCode(app, victim.userId, 'email');
  const { action, body } = fillIn(
    attacker.page.document,
    attacker.page.path,
    { code: '000000' },
    { form: 'code-form' },
  );
  const kept = new Map(attacker.cookies);
  const person = await press(await newestLink(app));
  expect(person.page.title).toBe('Choose a new password');
  const { code } = await app.newestCode();
  for (const place of [
    'here',
    'way',
    'code',
    'password',
    'password/new',
    'done',
    'go-on',
    'nothing-arrived',
  ]) {
    for (const [name, value] of kept) attacker.cookies.set(name, value);
    await attacker.get(`/recover/${place}`);
    expect(attacker.page.title, place).not.toBe('Choose a new password');
    for (const [name, value] of kept) attacker.cookies.set(name, value);
    await attacker.post(
      `/recover/${place}`,
      new URLSearchParams({ ...Object.fromEntries(body), code, 'new-password': newPassword }),
    );
    expect(attacker.page.path, place).not.toContain('/recover/done');
  }
  for (const [name, value] of kept) attacker.cookies.set(name, value);
  body.set('code', code);
  await attacker.post(action, body);
  expect(attacker.page.path).toBe('/recover');
  expect(attacker.page.text).toContain('no longer getting you back in');
  expect((await app.store.accounts.findById(victim.id))!.securityEpoch).toBe(0);
  await setPassword(person);
  expect(person.page.path).toBe('/recover/done');
});

test('R27: the page before the button says that it began elsewhere, and shows no number to read out', async () => {
  const victim = await add();
  await atCode(app, victim.userId, 'email');
  const { code, link } = await app.newestCode();
  const opened = stranger(app);
  await opened.get(`/recover/link?t=${link}`);
  expect(opened.page.text).toContain('ends in the browser where it began');
  expect(opened.page.html).not.toContain(code);
  expect(opened.page.text).not.toMatch(/\d{6}/);
});

test('R27: with a second gate before the password, the attacker can’t prove even the first one by the victim’s press', async () => {
  const victim = await add({ roles: ['global-admin'], recoveryCodes: 1, phones: ['+393331110000'] });
  const attacker = await atCode(app, victim.userId, 'email');
  const person = await press(await newestLink(app));
  expect(person.page.path).toBe('/recover/way');
  await attacker.get('/recover/way');
  expect(attacker.page.path).toBe('/recover');
});

test('R27: a gate that the attacker opened first is the victim’s after the press, not the attacker’s', async () => {
  const victim = await add({ roles: ['global-admin'], recoveryCodes: 1 });
  const attacker = await atCode(app, victim.userId, 'recovery-code');
  await typeCode(attacker, victim.recoveryCodes[0]!);
  await attacker.submit({ way: 'email' });
  const person = await press(await newestLink(app));
  expect(person.page.title).toBe('Choose a new password');
  await attacker.get('/recover/password/new');
  expect(attacker.page.path).toBe('/recover');
});

test('R27: the typed code goes on where it began; the link of the same mail is over then', async () => {
  const victim = await add();
  const owner = await atCode(app, victim.userId, 'email');
  const { code, link } = await app.newestCode();
  await typeCode(owner, code);
  expect(owner.page.title).toBe('Choose a new password');
  const other = await press(`/recover/link?t=${link}`).catch(() => undefined);
  expect(other).toBeUndefined();
  expect((await owner.get('/recover/here')).title).toBe('Choose a new password');
});

test('R27: pressing while the code is typed at the same moment: one browser has it, never both', async () => {
  for (let i = 0; i < 5; i++) {
    const victim = await add();
    const one = await atCode(app, victim.userId, 'email');
    const { code, link } = await app.newestCode();
    const other = stranger(app);
    await other.get(`/recover/link?t=${link}`);
    await Promise.all([typeCode(one, code), other.submit()]);
    const titles = [await one.get('/recover/here'), await other.get('/recover/here')].map(
      ({ title }) => title,
    );
    expect(titles.filter((title) => title === 'Choose a new password')).toHaveLength(1);
  }
});

test('R27: a link planted in the victim’s browser moves nothing of the attacker’s account onto them unpressed', async () => {
  const attackers = await add();
  await atCode(app, attackers.userId, 'email');
  const link = await newestLink(app);
  const victim = await add();
  const mine = await atCode(app, victim.userId, 'email');
  const before = mine.cookies.get('regain-recovery');
  await mine.get(link);
  expect(mine.page.text).toContain(attackers.userId);
  expect(mine.cookies.get('regain-recovery')).toBe(before);
  expect((await mine.get('/recover/here')).text).toContain(victim.userId);
});

test('R27: who began it gains no session by the victim’s press and the victim’s new password', async () => {
  const victim = await add();
  const attacker = await atCode(app, victim.userId, 'email');
  const person = await press(await newestLink(app));
  await setPassword(person);
  expect(await isSignedIn(attacker)).toBe(false);
  expect(await isSignedIn(person)).toBe(false);
  const check = stranger(app);
  await tryPassword(check, victim.userId, newPassword);
  expect(await isSignedIn(check)).toBe(true);
});

test('R27: the link of a recovery that another release wrote is dead before its button is pressed', async () => {
  const person = await add();
  await atCode(app, person.userId, 'email');
  const link = await newestLink(app);
  await app.store.pool.query('update flow set schema_version = 99 where account_id = $1', [person.id]);
  const browser = stranger(app);
  await browser.get(link);
  expect(browser.page.status).toBe(410);
});
