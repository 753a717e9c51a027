import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person, PersonOptions } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { regainByMail } from './support/recover.ts';
import { freezeByLink, newestResetToken, resetLinks } from './support/reset.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R44: a link to the person, and to nobody else, with which they choose the password themselves. */
const chosen = 'seven wet otters in line';
let app: TestApp;
let organisation: string;
let admin: Person;
let browser: HttpBrowser;
let person: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation({ policy: { resets: { temporaryPassword: true } } });
  admin = await someone(app, organisation, 'global-admin', 'ada');
});
afterAll(() => app.stop());
beforeEach(async () => {
  person = await member();
  browser = await at(app, admin);
});

const member = (options: PersonOptions = {}) =>
  someone(app, organisation, 'member', `marta${count++}`, options);

async function link(to: Person = person): Promise<string> {
  expect((await press(browser, to, 'reset-link')).text).toContain('The link is on its way');
  return newestResetToken(app);
}

async function open(token: string, by = stranger(app)): Promise<HttpBrowser> {
  await by.get(`/reset?t=${token}`);
  return by;
}

const choose = (by: HttpBrowser, password = chosen): Promise<PageSeen> =>
  by.submit({ 'new-password': password }, { form: 'reset' });

/** True if the link sets a password. */
async function works(token: string, password = chosen): Promise<boolean> {
  const by = await open(token);
  if (by.page.status === 410) return false;
  return (await choose(by, password)).path.startsWith('/reset/done');
}

const signsIn = async (password: string, who = person) =>
  (await tryPassword(stranger(app), who.userId, password)).status !== 422;

describe('R44: the administrator neither picks nor learns a password', () => {
  test('a password that the form brings along is nobody’s', async () => {
    for (const field of ['password', 'new-password', 'temporary', 'token', 't'])
      await forge(browser, person, 'reset-link', { [field]: 'an administrators choice' });
    expect(await signsIn('an administrators choice')).toBe(false);
    expect(await signsIn(person.password)).toBe(true);
  });

  test('no page of theirs has the token, and none names another place to send it to', async () => {
    await forge(browser, person, 'reset-link', {
      to: 'mallory@evil.example',
      address: 'mallory@evil.example',
    });
    const { token, accountId } = (await resetLinks(app)).at(-1)!;
    expect(accountId).toBe(person.id);
    for (const { headers, body } of browser.page.answers) {
      expect(body).not.toContain(token);
      expect([...headers].join()).not.toContain(token);
    }
    expect(JSON.stringify((await resetLinks(app)).at(-1))).not.toContain('mallory');
  });

  test('R16: neither database nor queue holds the token in the clear', async () => {
    const token = await link();
    for (const table of [
      'one_time_link',
      'audit_event',
      'graphile_worker._private_jobs',
      'delivery',
      'flow',
    ]) {
      const { rows } = await app.store.pool.query(`select t::text as line from ${table} t`);
      expect(rows.map(({ line }) => line).join('\n'), table).not.toContain(token);
    }
  });
});

describe('R29, R20: nothing changes before the button', () => {
  test('opened ten times, with HEAD too, and the old password still works', async () => {
    const token = await link();
    const session = stranger(app);
    await signInAs(app, session, person);
    for (let i = 0; i < 10; i++) await open(token);
    await stranger(app).request(`/reset?t=${token}`, { method: 'HEAD' });
    expect(await isSignedIn(session)).toBe(true);
    expect(await signsIn(person.password)).toBe(true);
    expect(await works(token)).toBe(true);
  });

  test('R22: the token leaves the address bar at once, and no page repeats it', async () => {
    const token = await link();
    const by = await open(token);
    const [redirect, page] = by.page.answers;
    expect(redirect).toMatchObject({ status: 303 });
    expect(redirect!.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page!.path).toBe('/reset');
    expect(page!.body).not.toContain(token);
  });
});

describe('R28, R40: what the link does', () => {
  test('ends sessions and sign-ins, signs nobody in, and leaves the second factor alone', async () => {
    const two = await member({ totp: true, recoveryCodes: 2 });
    const session = stranger(app);
    await signInAs(app, session, two);
    app.clock.pass(60);
    const waiting = stranger(app);
    expect((await tryPassword(waiting, two.userId, two.password)).path).toContain('/signin/code');
    browser = await at(app, admin);
    const by = await open(await link(two));
    expect((await choose(by, 'wet otters 9')).path).toContain('/reset/done');
    expect([await isSignedIn(session), await isSignedIn(by)]).toEqual([false, false]);
    const { rows } = await app.store.pool.query('select from session where account_id = $1', [two.id]);
    expect(rows).toHaveLength(0);
    app.clock.pass(60);
    await waiting.submit({ code: two.appCode(app.clock.now()) });
    expect(await isSignedIn(waiting)).toBe(false);
    expect(await signsIn(two.password, two)).toBe(false);
    expect((await tryPassword(by, two.userId, 'wet otters 9')).path).toContain('/signin/code');
    expect((await app.store.accounts.findById(two.id))!.methods.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['totp', 'recovery-codes', 'email']),
    );
  });

  test('R25: takes off what is on probation, and measures the password by what is left (R32)', async () => {
    const young = await member();
    const now = app.clock.now();
    const bound = { accountId: young.id, boundBy: 'owner', confirmedAt: now } as const;
    const usableFrom = new Date(now.getTime() + 72 * 3_600_000);
    const address = 'mallory@evil.example';
    await app.store.methods.add({ ...bound, usableFrom, kind: 'email', address, addressKey: address });
    await app.store.methods.add({ ...bound, usableFrom, kind: 'totp', secretSealed: 'sealed' });
    const by = await open(await link(young));
    expect((await choose(by, 'wet otters 9')).text).toContain('Use at least 15 characters');
    expect((await choose(by)).path).toContain('/reset/done');
    const left = (await app.store.accounts.findById(young.id))!.methods;
    expect(left.map((method) => method.address)).toEqual([young.userId.replace('alpenglow', 'mail')]);
  });

  test('R18: ends the waits of the old password, a spent one too', async () => {
    for (let i = 0; i < 12; i++) await tryPassword(stranger(app), person.userId, `guess ${i}`);
    const { userId } = person;
    expect((await tryPassword(stranger(app), userId, person.password)).text).toContain('too many wrong');
    expect(await works(await link())).toBe(true);
    expect(await signsIn(chosen)).toBe(true);
  });

  test('R35: refuses what every other path refuses, the current password too, and stays usable', async () => {
    await app.store.pool.query('update account set password_hash = $2 where id = $1', [
      person.id,
      await app.app.hasher.hash('eleven slow herons wade', 'stranger'),
    ]);
    const by = await open(await link());
    for (const [password, why] of [
      ['short', 'at least 15'],
      ['passwordpassword', 'common'],
      ['eleven slow herons wade', 'password that you have now'],
    ] as const) {
      const page = await choose(by, password);
      expect(page.status).toBe(422);
      expect(page.text).toContain(why);
    }
    expect((await choose(by)).path).toContain('/reset/done');
  });

  test('R55, R58: all addresses are told, and the log says who and what', async () => {
    await works(await link());
    const told = (await app.queued()).flatMap((job) =>
      job.task === 'notify' && job.payload.accountId === person.id ? [job.payload.event] : [],
    );
    expect(told).toEqual(['admin-reset-link', 'password-reset']);
    const kinds = (await app.store.audit.ofAccount(person.id, 3)).map(({ kind, actor }) => [kind, actor]);
    expect(kinds).toEqual([
      ['password.changed', `account:${person.id}`],
      ['link.used', 'stranger'],
      ['administration.reset-link', `account:${admin.id}`],
    ]);
  });
});

describe('R17: a link works once', () => {
  test('not a second time', async () => {
    const token = await link();
    expect([await works(token), await works(token, 'nine dry foxes in a row')]).toEqual([true, false]);
    expect(await signsIn(chosen)).toBe(true);
  });

  test('of fifty at once one gets through, with its own password', async () => {
    const token = await link();
    const all = await Promise.all(Array.from({ length: 50 }, () => open(token)));
    const pages = await Promise.all(all.map((by, i) => choose(by, `seven wet otters number ${i}`)));
    const through = pages.flatMap((page, i) => (page.path.startsWith('/reset/done') ? [i] : []));
    expect(through).toHaveLength(1);
    expect(await signsIn(`seven wet otters number ${through[0]}`)).toBe(true);
  });
});

describe('R37: a link dies', () => {
  const deaths: Record<string, (token: string) => Promise<unknown>> = {
    'with a second link': () => link(),
    'when the owner changes the password': async () => {
      const owner = stranger(app);
      await signInAs(app, owner, person);
      await owner.get('/security/password');
      const fields = { 'current-password': person.password, 'new-password': 'nine dry foxes in a row' };
      expect((await owner.submit(fields, { form: 'password' })).status).toBe(200);
    },
    'with a recovery': () => regainByMail(app, stranger(app), person, 'nine dry foxes in a row'),
    'with a freeze': () => freezeByLink(app, person),
    'when the account is switched off': () => press(browser, person, 'disable'),
    'with a temporary password': () => press(browser, person, 'temporary-password'),
    'and stays dead when it is switched on again': async () => {
      await press(browser, person, 'disable');
      await press(browser, person, 'enable');
    },
    'when everybody is signed out': async () => {
      await signInAs(app, stranger(app), person);
      await press(browser, person, 'end-sessions');
    },
    'after 24 hours': async () => app.clock.pass(24 * 3600),
  };

  test.each(Object.keys(deaths))('%s', async (how) => {
    const token = await link();
    await deaths[how]!(token);
    expect((await open(token)).page.status).toBe(410);
    expect(await works(token)).toBe(false);
    expect(await signsIn(chosen)).toBe(false);
  });

  test('a minute before the 24 hours are over it works', async () => {
    const token = await link();
    app.clock.pass(24 * 3600 - 60);
    expect(await works(token)).toBe(true);
  });

  test('one that was open already does, when the account changes before the button is pressed', async () => {
    const by = await open(await link());
    await freezeByLink(app, person);
    expect((await choose(by)).status).toBe(410);
    await forge(await at(app, admin), person, 'thaw');
    expect(await signsIn(chosen)).toBe(false);
  });

  test('when a second one is sent in the moment between look and use', async () => {
    const by = await open(await link());
    const { transaction } = app.store;
    app.store.transaction = async (work) => {
      app.store.transaction = transaction;
      await link();
      return transaction(work);
    };
    expect((await choose(by)).status).toBe(410);
    expect(await signsIn(chosen)).toBe(false);
  });

  test('and opens nothing while the account is closed, whatever closed it', async () => {
    const token = await link();
    for (const closed of ["state = 'disabled'", "state = 'active', frozen_at = now()"]) {
      await app.store.pool.query(`update account set ${closed} where id = $1`, [person.id]);
      expect(await works(token), closed).toBe(false);
    }
  });
});
