import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createResetLink } from '../../src/app/reset/link.ts';
import type { PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { PersonOptions } from '../support/people.ts';
import { invite } from './support/invited.ts';
import { newPassword, regainByMail, toMailedCode, typeNewestCode } from './support/recover.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import { atCode } from './support/way-back.ts';

/** R35: the same blocklist on every path that sets a password, each refusal with its reason. */
let app: TestApp;
let organisation: string;
const breached = 'umbrella-forty-canyon-9';
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation({
    policy: { bannedTerms: ['glacierworks'], resets: { temporaryPassword: true } },
  });
  app.app.breached = { has: async (password) => password === breached };
});
afterAll(() => app.stop());

let count = 0;
async function person(more: PersonOptions = {}) {
  const name = `wanda${count++}`;
  return app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    displayName: 'Wanda Featherstone',
    emails: [`${name}@mail.example`],
    ...more,
  });
}

type SetPassword = (password: string) => Promise<PageSeen>;

const paths: Record<string, () => Promise<{ set: SetPassword; id: string }>> = {
  recovery: async () => {
    const who = await person();
    const browser = stranger(app);
    await toMailedCode(browser, who.userId);
    await typeNewestCode(app, browser);
    return { id: who.id, set: (password) => browser.submit({ 'new-password': password }) };
  },
  change: async () => {
    const who = await person();
    const browser = stranger(app);
    await signInAs(app, browser, who);
    return {
      id: who.id,
      set: async (password) => {
        await browser.get('/security/password');
        const fields = { 'current-password': who.password, 'new-password': password };
        return browser.submit(fields, { form: 'password' });
      },
    };
  },
  'removal of the second factor': async () => {
    const who = await person({ totp: true });
    const browser = stranger(app);
    await signInAs(app, browser, who);
    await browser.get('/security/ways');
    await browser.follow('Remove Authenticator app');
    return {
      id: who.id,
      set: (password) =>
        browser.submit({ 'current-password': who.password, 'new-password': password }, { form: 'remove' }),
    };
  },
  'a link from an administrator': async () => {
    const who = await person();
    const browser = stranger(app);
    await browser.get(`/reset?t=${await createResetLink(app.app, app.store, who.id)}`);
    return { id: who.id, set: (password) => browser.submit({ 'new-password': password }, { form: 'reset' }) };
  },
  'the choice after a temporary password': async () => {
    const who = await person();
    const expiresAt = new Date(app.clock.now().getTime() + 60_000);
    await app.store.pool.query('update account set password_expires_at = $2 where id = $1', [
      who.id,
      expiresAt,
    ]);
    const browser = stranger(app);
    await signInAs(app, browser, who);
    return {
      id: who.id,
      set: (password) => browser.submit({ 'new-password': password }, { form: 'own-password' }),
    };
  },
  enrolment: async () => {
    const who = await person();
    const browser = stranger(app);
    await browser.get(`/enrol?t=${await invite(app, who)}`);
    return { id: who.id, set: (password) => browser.submit({ 'new-password': password }, { form: 'enrol' }) };
  },
};

const refused: [string, string, RegExp][] = [
  ['a common one', 'passwordpassword', /common|simple|easy|often/i],
  ['a common one, dressed up', 'P@ssw0rdP@ssw0rd1', /common|simple|easy|often/i],
  ['the person’s name, short', 'Featherstone7!', /Featherstone/],
  ['the organisation’s name and little else', 'alpenglow1234567', /Alpenglow|alpenglow|simple/i],
  ['a term that the organisation bans', 'glacierworks1234', /glacierworks|simple/i],
  ['one character many times', 'aaaaaaaaaaaaaaaaaaaa', /simple|easy|repeat|common/i],
  ['a row of keys', 'qwertyuiop123456', /simple|easy|common|row/i],
  ['one from a breach', breached, /breach|leak|stolen|known/i],
];

describe.each(Object.keys(paths))('R35: by %s,', (path) => {
  test('each of the lists holds, says why, and changes nothing', async () => {
    const { set, id } = await paths[path]!();
    const before = (await app.store.accounts.findById(id))!.passwordHash;
    for (const [what, password, reason] of refused) {
      const page = await set(password);
      expect(page.status, what).toBe(422);
      expect(page.text, what).toMatch(reason);
      expect((await app.store.accounts.findById(id))!.passwordHash, what).toBe(before);
    }
    // R58, R59: each refusal is in the log, with the rule, and nothing of what was typed.
    const lines = (await app.store.audit.ofAccount(id, 50)).filter(({ kind }) => kind === 'password.refused');
    expect(lines).toHaveLength(refused.length);
    const unproved = ['recovery', 'enrolment', 'a link from an administrator'];
    const proved = unproved.includes(path) ? 'stranger' : `account:${id}`;
    for (const { actor, data } of lines) {
      expect(actor).toBe(proved);
      expect(data).toEqual({ reason: expect.stringMatching(/^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)*$/) });
    }
    expect(lines.at(0)!.data).toEqual({ reason: 'breached' });
  });

  test('a long phrase passes with the name inside', async () => {
    const { set, id } = await paths[path]!();
    const before = (await app.store.accounts.findById(id))!.passwordHash;
    const page = await set('three otters met featherstone at noon');
    expect(page.status).toBe(200);
    expect((await app.store.accounts.findById(id))!.passwordHash).not.toBe(before);
  });
});

test('R35: where the corpus can’t be asked, nothing is set (R61)', async () => {
  const { has } = app.app.breached;
  const { set, id } = await paths.recovery!();
  const before = await app.store.accounts.findById(id);
  app.app.breached.has = () => Promise.reject(new Error('the file is gone'));
  expect((await set('three otters met a heron at noon')).status).toBe(500);
  app.app.breached.has = has;
  expect(await app.store.accounts.findById(id)).toEqual(before);
});

describe('R35: the password that there is is refused', () => {
  const password = 'eight larks over snow';
  beforeAll(() => {
    app.app.breached = { has: async () => false };
  });

  test('where somebody else uses the account, or it is frozen: they know it', async () => {
    const who = await person({ password, phones: ['+393331234567'] });
    const owner = await atCode(app, who.userId, 'email', { trouble: 'intruder' });
    await typeNewestCode(app, owner);
    await owner.submit({ way: 'phone' });
    await typeNewestCode(app, owner);
    expect(owner.page.path).toBe('/recover/password/new');
    const page = await owner.submit({ 'new-password': who.password });
    expect([page.status, page.path]).toEqual([422, '/recover/password/new']);
    expect(page.text).toContain('This is the password that you have now. Choose another.');
    expect((await owner.submit({ 'new-password': newPassword })).title).toBe('Your password is changed');
  });

  test('to who changes it', async () => {
    const who = await person({ password });
    const browser = stranger(app);
    await signInAs(app, browser, who);
    await browser.get('/security/password');
    const fields = { 'current-password': who.password, 'new-password': who.password };
    const page = await browser.submit(fields, { form: 'password' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This is the password that you have now.');
  });

  test('and not to who forgot it, and comes upon it again', async () => {
    const who = await person({ password });
    const page = await regainByMail(app, stranger(app), who, who.password);
    expect(page.title).toBe('Your password is changed');
  });
});
