import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEnrolLink } from '../../src/app/enrolment/link.ts';
import { notMeLink } from '../../src/app/messages/not-me-link.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, typeCode, typeNewest } from './support/way-back.ts';

/** R17: whatever is used up is used up by one conditional update: of a hundred at once, one succeeds. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const many = 100;
const add = (name: string, more = {}) =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], ...more });

/** Presses the button of the page in sight a hundred times at once, each from a network of its own. */
async function atOnce(browsers: readonly HttpBrowser[], fields: Record<string, string>, form?: string) {
  const answers = Array.from({ length: many }, async (_, i) => {
    const browser = browsers[i % browsers.length]!;
    const filled = fillIn(
      browser.page.document,
      browser.page.path,
      fields,
      form === undefined ? {} : { form },
    );
    const twin = stranger(app, browser.cookies);
    return twin.request(filled.action, {
      method: 'POST',
      body: String(filled.body),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
  });
  const all = await Promise.all(answers);
  expect(all.filter(({ status }) => status >= 500)).toEqual([]);
  return all;
}

/** How often the audit log learned that a way was proved. */
async function proofs(accountId: string, kind = 'recovery.proved'): Promise<number> {
  const lines = await app.store.audit.ofAccount(accountId, 500);
  return lines.filter((line) => line.kind === kind).length;
}

test('R17: a mailed code', async () => {
  const person = await add('code');
  const browser = await atCode(app, person.userId, 'email');
  await atOnce([browser], { code: (await app.newestCode()).code }, 'code-form');
  expect(await proofs(person.id)).toBe(1);
});

test('R17: a mailed link, pressed in a hundred browsers: one has the recovery', async () => {
  const person = await add('link');
  await atCode(app, person.userId, 'email');
  const opened = stranger(app);
  await opened.get(`/recover/link?t=${(await app.newestCode()).link}`);
  const all = await atOnce([opened], {});
  const handles = all.filter(({ headers }) =>
    headers.getSetCookie().some((line) => line.startsWith('regain-recovery=0')),
  );
  expect(handles).toHaveLength(1);
  expect(await proofs(person.id)).toBe(1);
});

test('R17: code and link of one mail at the same moment', async () => {
  const person = await add('both');
  const typed = await atCode(app, person.userId, 'email');
  const { code, link } = await app.newestCode();
  const opened = stranger(app);
  await opened.get(`/recover/link?t=${link}`);
  await Promise.all([typeCode(typed, code), opened.submit()]);
  expect(await proofs(person.id)).toBe(1);
});

test('R17: a recovery code, in four recoveries at once', async () => {
  const person = await add('recovery-code', { recoveryCodes: 2 });
  const browsers = await Promise.all([1, 2, 3, 4].map(() => atCode(app, person.userId, 'recovery-code')));
  await atOnce(browsers, { code: person.recoveryCodes[0]! }, 'code-form');
  expect(await proofs(person.id)).toBe(1);
  const { rows } = await app.store.pool.query('select count(*) from recovery_code where used_at is not null');
  expect(Number(rows[0].count)).toBe(1);
});

test('R17 R26: one time step of the app, in four recoveries and four sign-ins at once', async () => {
  const person = await add('step', { totp: true });
  const browsers = await Promise.all([1, 2, 3, 4].map(() => atCode(app, person.userId, 'totp')));
  const signing = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const browser = stranger(app);
      await tryPassword(browser, person.userId, person.password);
      return browser;
    }),
  );
  const code = person.appCode(app.clock.now());
  const recovered = Promise.all(browsers.map((browser) => typeCode(browser, code)));
  const signed = Promise.all(signing.map((browser) => browser.submit({ code })));
  await Promise.all([recovered, signed]);
  const sessions = await proofs(person.id, 'sign-in.succeeded');
  expect((await proofs(person.id)) + sessions).toBe(1);
});

test('R17: a new password: one of a hundred is written', async () => {
  const person = await add('password');
  const browser = await atCode(app, person.userId, 'email');
  await typeNewest(app, browser);
  await atOnce([browser], { 'new-password': newPassword }, 'password-form');
  expect(await proofs(person.id, 'recovery.completed')).toBe(1);
  expect((await app.store.accounts.findById(person.id))!.securityEpoch).toBe(1);
});

test('R17: a one-time link of an enrolment', async () => {
  const person = await add('enrols');
  await app.store.pool.query('update account set password_hash = null where id = $1', [person.id]);
  const token = await app.store.transaction((tx) => createEnrolLink(app.app, tx, person.id, 24));
  const browser = stranger(app);
  await browser.get(`/enrol?t=${token}`);
  const all = await atOnce([browser], { 'new-password': newPassword });
  const sessions = all.filter(({ headers }) =>
    headers.getSetCookie().some((line) => line.startsWith('regain-session=')),
  );
  expect(sessions).toHaveLength(1);
});

test('R17: “This wasn’t me” freezes once', async () => {
  const person = await add('not-me');
  const payload = {
    id: 'one',
    accountId: person.id,
    event: 'password-changed',
    at: app.clock.now().toISOString(),
    supportCode: '',
    formerAddresses: [],
    detail: '',
  } as const;
  const link = await notMeLink(app.app as never, payload, 'not-me@mail.example');
  const browser = stranger(app);
  await browser.get(link.slice(app.origin.length));
  await atOnce([browser], {});
  expect(await proofs(person.id, 'account.frozen')).toBe(1);
});
