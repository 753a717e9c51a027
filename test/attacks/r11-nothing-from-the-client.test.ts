import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, codesOf, newPassword, typeNewest } from './support/way-back.ts';

/** R11: after the first step person, phone and address come from the server alone (LTB Self Service Password #520). */
let app: TestApp;
let victim: Person;
let attacker: Person;
const at = 'alpenglow.example';

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  const person = (name: string, phone: string) =>
    app.addPerson(`${name}@${at}`, { organisation, emails: [`${name}@mail.example`], phones: [phone] });
  victim = await person('victim', '+393331111111');
  attacker = await person('attacker', '+393332222222');
});
afterAll(() => app.stop());

/** Every name under which a careless server might take a person, an address or a state. */
function tampered(): Record<string, string> {
  const who = [
    'username',
    'userId',
    'user_id',
    'user',
    'login',
    'account',
    'accountId',
    'account_id',
    'subject',
    'id',
  ];
  const where = ['email', 'mail', 'address', 'to', 'recipient', 'phone', 'number', 'sms', 'locale'];
  const state = {
    proofs: 'email',
    gates: '1',
    verified: 'true',
    step: 'password',
    kind: 'work',
    purpose: 'recovery',
  };
  return {
    ...Object.fromEntries(
      who.map((name) => [name, name.includes('ccount') || name === 'id' ? victim.id : victim.userId]),
    ),
    ...Object.fromEntries(where.map((name) => [name, 'attacker@evil.example'])),
    ...state,
  };
}

/** Submits what a person would, and everything an attacker might add, in body and query. */
async function submitTampered(
  browser: HttpBrowser,
  fields: Record<string, string>,
  form?: string,
): Promise<void> {
  const { document, path } = browser.page;
  const { action, body } = fillIn(document, path, fields, form === undefined ? {} : { form });
  for (const [name, value] of Object.entries(tampered()))
    if (!body.has(name) || name === 'username') body.set(name, value);
  await browser.post(`${action}?${new URLSearchParams(tampered())}`, body);
}

test('R11: a recovery whose every request names the victim changes only who began it', async () => {
  const browser = stranger(app);
  await browser.get(`/recover/who?kind=work&username=${encodeURIComponent(attacker.userId)}`);
  await browser.submit({ 'check-answer': 'anything' });
  await submitTampered(browser, { trouble: 'forgotten' });
  await submitTampered(browser, { way: 'email' });
  const sent = await app.newestCode();
  expect(sent.accountId).toBe(attacker.id);
  expect(sent.to).toBeUndefined();
  expect(JSON.stringify(sent)).not.toContain('evil');
  await submitTampered(browser, { code: sent.code }, 'code-form');
  expect(browser.page.title).toBe('Choose a new password');
  await submitTampered(browser, { 'new-password': newPassword }, 'password-form');
  expect(browser.page.title).toBe('Your password is changed');
  expect(await codesOf(app, victim.id)).toEqual([]);

  const asVictim = stranger(app);
  await tryPassword(asVictim, victim.userId, newPassword);
  expect(await isSignedIn(asVictim)).toBe(false);
  await tryPassword(asVictim, victim.userId, victim.password);
  expect(await isSignedIn(asVictim)).toBe(true);
  const asAttacker = stranger(app);
  await tryPassword(asAttacker, attacker.userId, newPassword);
  expect(await isSignedIn(asAttacker)).toBe(true);
});

test('R11: the flow’s id of the victim, with one’s own secret, marks and cookies, opens nothing', async () => {
  const theirs = await atCode(app, victim.userId, 'email');
  const mine = await atCode(app, attacker.userId, 'email');
  const [theirId] = theirs.cookies.get('regain-recovery')!.split('.');
  const [myId, mySecret] = mine.cookies.get('regain-recovery')!.split('.');
  mine.cookies.set('regain-recovery', `${theirId}.${mySecret}`);
  await mine.get('/recover/code');
  expect(mine.page.path).toBe('/recover');
  mine.cookies.set('regain-recovery', `${myId}.${mySecret}`);
  await mine.get('/recover/code');
  const { action, body } = fillIn(
    mine.page.document,
    mine.page.path,
    { code: (await codesOf(app, victim.id)).at(-1)!.code },
    { form: 'code-form' },
  );
  body.set('at', body.get('at')!.replace(myId!, theirId!));
  await mine.post(action, body);
  expect(mine.page.path).toBe('/recover/code');
  await typeNewest(app, theirs);
});

test('R11: “where it goes” in the job is the account, and the mail goes to what is stored for it', async () => {
  await atCode(app, attacker.userId, 'phone');
  const sent = await app.newestCode();
  expect(sent).toMatchObject({ accountId: attacker.id, way: 'phone' });
  expect(sent.to).toBeUndefined();
});

test('R11: the address in the query of a page behind the first step is not even shown', async () => {
  const browser = await atCode(app, attacker.userId, 'email');
  for (const path of ['/recover/way', '/recover/code', '/recover/nothing-arrived', '/help/ask']) {
    const page = await browser.get(`${path}?${new URLSearchParams(tampered())}`);
    expect(page.text).not.toContain('victim');
    expect(page.text).not.toContain('evil');
  }
});
