import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEnrolLink } from '../../src/app/enrolment/link.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { newPassword, regainByMail, toMailedCode, typeNewestCode } from './support/recover.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R37, R40: a change needs the current password, and ends every link, session, recovery and sign-in under way. */
let app: TestApp;
let organisation: string;
let person: Person;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());
beforeEach(async () => {
  const name = `ada${count++}`;
  person = await app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
  });
});

async function change(browser: HttpBrowser, current: string, next: string) {
  await browser.get('/security/password');
  return browser.submit({ 'current-password': current, 'new-password': next }, { form: 'password' });
}

describe('R37: a stolen session changes no password', () => {
  test.each(['', 'wrong', 'correct-horse-battery-stapl', 'Correct-horse-battery-staple'])(
    'with %j',
    async (current) => {
      const browser = stranger(app);
      await signInAs(app, browser, person);
      const before = await app.store.accounts.findById(person.id);
      expect((await change(browser, current, newPassword)).status).toBe(422);
      expect(await app.store.accounts.findById(person.id)).toMatchObject({
        passwordHash: before!.passwordHash,
      });
    },
  );

  test('without the field at all', async () => {
    const browser = stranger(app);
    await signInAs(app, browser, person);
    await browser.get('/security/password');
    const { csrf } = browser;
    const body = new URLSearchParams({ csrf, 'new-password': newPassword });
    expect((await browser.post('/security/password', body)).status).toBe(422);
    expect((await tryPassword(stranger(app), person.userId, newPassword)).path).toBe('/signin');
  });
});

const changes: Record<string, () => Promise<void>> = {
  'a change by the owner': async () => {
    const browser = stranger(app);
    await signInAs(app, browser, person);
    expect((await change(browser, person.password, newPassword)).status).toBe(200);
  },
  'a recovery': async () => {
    expect((await regainByMail(app, stranger(app), person)).title).toBe('Your password is changed');
  },
};

describe.each(Object.keys(changes))('R37, R40: %s', (how) => {
  const happen = () => changes[how]!();

  test('ends sessions in every other browser, and the old password', async () => {
    const [one, two] = [stranger(app), stranger(app)];
    await signInAs(app, one, person);
    await signInAs(app, two, person);
    await happen();
    expect([await isSignedIn(one), await isSignedIn(two)]).toEqual([false, false]);
    const { rows } = await app.store.pool.query(
      `select count(*)::int as n from session s join account a on a.id = s.account_id
       where a.id = $1 and s.security_epoch <> a.security_epoch`,
      [person.id],
    );
    expect(rows[0].n).toBe(0);
    expect((await tryPassword(stranger(app), person.userId, person.password)).status).toBe(422);
  });

  test('ends a mailed link and its code', async () => {
    const thief = stranger(app);
    await toMailedCode(thief, person.userId);
    const { code, link } = await app.newestCode();
    await happen();
    const clicked = stranger(app);
    expect((await clicked.get(`/recover/link?t=${link}`)).status).toBe(410);
    await thief.get('/recover/code');
    expect((await thief.submit({ code }, { form: 'code-form' })).path).toBe('/recover/code');
    expect(thief.page.text).toContain('That code is not right.');
  });

  test('R1: a recovery begun in its name before looks as one of an unknown ID does, at each page', async () => {
    const nobody = `nobody${count++}@alpenglow.example`;
    const walks = [];
    for (const userId of [person.userId, nobody]) {
      const thief = stranger(app);
      await toMailedCode(thief, userId);
      if (userId === person.userId) await happen();
      const seen = [];
      for (const path of ['/recover/code', '/recover/way', '/recover/trouble']) {
        const page = await thief.get(path);
        seen.push([path, page.status, page.path, page.text.replaceAll(userId, 'X')]);
      }
      await thief.get('/recover/code');
      for (let i = 0; i < 6; i++) {
        const page = await thief.submit({ code: '000000' }, { form: 'code-form' });
        seen.push([page.status, page.path, page.text.replaceAll(userId, 'X')]);
      }
      walks.push(seen);
    }
    const withoutReferences = (walk: unknown) =>
      JSON.stringify(walk).replace(/\b[A-Z]\d\b|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, 'REF');
    expect(withoutReferences(walks[0])).toBe(withoutReferences(walks[1]));
  });

  test('ends a recovery that stands before its new password', async () => {
    const thief = stranger(app);
    await toMailedCode(thief, person.userId);
    await typeNewestCode(app, thief);
    const form = thief.page;
    expect(form.path).toMatch(/^\/recover\/password/);
    await happen();
    const page = await thief.submit({ 'new-password': 'an intruders own choice' });
    expect(page.title).not.toBe('Your password is changed');
    expect((await tryPassword(stranger(app), person.userId, 'an intruders own choice')).path).toBe('/signin');
  });

  test('ends an enrolment link', async () => {
    const token = await createEnrolLink(app.app, app.store, person.id, 24);
    await happen();
    const link = await app.store.links.find(app.secrets.digest(token));
    expect(link?.usedAt).toBeInstanceOf(Date);
    expect((await stranger(app).get(`/enrol?t=${token}`)).status).toBe(410);
  });

  test('ends a sign-in that waits for its second factor', async () => {
    const two = await app.addPerson(`two${count++}@alpenglow.example`, {
      organisation,
      emails: [`two${count}@mail.example`],
      phones: ['+393331234567'],
      totp: true,
    });
    const waiting = stranger(app);
    expect((await tryPassword(waiting, two.userId, two.password)).path).toContain('/signin/code');
    const account = await app.store.accounts.findById(two.id);
    if (how === 'a recovery') {
      await app.store.transaction(async (tx) => {
        await tx.accounts.change(two.id, account!.securityEpoch, {
          password: { hash: account!.passwordHash!, at: app.clock.now() },
        });
      });
    } else {
      const browser = stranger(app);
      await signInAs(app, browser, two);
      expect((await change(browser, two.password, newPassword)).status).toBe(200);
      app.clock.pass(60);
    }
    const page = await waiting.submit({ code: two.appCode(app.clock.now()) });
    expect(page.path).toContain('/signin');
    expect(await isSignedIn(waiting)).toBe(false);
  });
});

test('R40: of a recovery and a sign-in at the same moment, no session with the old password lives on', async () => {
  const thief = stranger(app);
  const owner = stranger(app);
  await toMailedCode(owner, person.userId);
  await typeNewestCode(app, owner);
  const { transaction } = app.store;
  // The thief's password was compared before the reset; their session is written after it.
  let held: Promise<unknown> | undefined;
  app.store.transaction = async (work) => {
    app.store.transaction = transaction;
    held = owner.submit({ 'new-password': newPassword });
    await held;
    return transaction(work);
  };
  await tryPassword(thief, person.userId, person.password);
  await held;
  expect(owner.page.title).toBe('Your password is changed');
  expect(await isSignedIn(thief)).toBe(false);
});

test('R40: where the transaction of a reset fails, everything is as it was', async () => {
  const signed = stranger(app);
  await signInAs(app, signed, person);
  const owner = stranger(app);
  await toMailedCode(owner, person.userId);
  await typeNewestCode(app, owner);
  const before = await app.store.accounts.findById(person.id);
  await app.store.pool.query(`create function refuse() returns trigger language plpgsql as $$ begin
    raise exception 'out of disk'; end $$`);
  await app.store.pool.query(
    `create trigger refuse before insert on audit_event for each row execute function refuse()`,
  );
  const page = await owner.submit({ 'new-password': newPassword });
  await app.store.pool.query('drop trigger refuse on audit_event');
  await app.store.pool.query('drop function refuse');
  expect(page.status).toBe(500);
  expect(await app.store.accounts.findById(person.id)).toEqual(before);
  expect(await isSignedIn(signed)).toBe(true);
  await owner.get('/recover/password');
  await owner.submit({ 'new-password': newPassword });
  expect(owner.page.title).toBe('Your password is changed');
  expect(await isSignedIn(signed)).toBe(false);
});
