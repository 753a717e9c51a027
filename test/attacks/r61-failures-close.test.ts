import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeliveryFailed } from '../../src/ports/delivery.ts';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { toMailedCode, typeNewestCode } from './support/recover.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R61: whatever breaks in the middle of a step, nothing is half done, and the person is told. */
let app: TestApp;
let person: Awaited<ReturnType<TestApp['addPerson']>>;
beforeEach(async () => {
  app = await startTestApp();
  person = await app.addPerson('ada@personal.example', { emails: ['ada@mail.example'] });
});
afterEach(() => app.stop());

const newPassword = 'seven wet otters in line';
const readyForPassword = async () => {
  const browser = stranger(app);
  await toMailedCode(browser, person.userId, { kind: 'personal' });
  await typeNewestCode(app, browser);
  return browser;
};

/** All that the database holds but counters. */
async function everything() {
  const { rows } = await app.store.pool.query(
    `select (select jsonb_agg(to_jsonb(a)) from account a) as account, (select jsonb_agg(to_jsonb(m)) from method m) as method,
      (select jsonb_agg(to_jsonb(s)) from session s) as session, (select jsonb_agg(to_jsonb(f)) from flow f) as flow,
      (select jsonb_agg(to_jsonb(c)) from code c) as code, (select count(*) from audit_event) as audit,
      (select count(*) from graphile_worker._private_jobs) as jobs`,
  );
  return rows[0];
}

describe('R61: the database', () => {
  test('is told by its code in the log, the one thing that parts a full disk from a lost connection', async () => {
    const { guards } = app.store;
    const full = Object.assign(new Error('could not extend file: ada@personal.example'), { code: '53100' });
    guards.password = () => Promise.reject(full);
    const page = await tryPassword(stranger(app), person.userId, 'wrong');
    expect(page.status).toBe(500);
    const failed = app.logged.find(({ message }) => message === 'a request failed');
    expect(failed?.fields).toMatchObject({ errorCode: '53100', stack: expect.stringContaining(' at ') });
    expect(JSON.stringify(app.logged)).not.toContain('ada@');
  });

  test('ends the connection at any statement of a reset: the old state or the new one, never half of each', async () => {
    const now = app.clock.now();
    // On probation: the reset takes it off.
    await app.store.methods.add({
      accountId: person.id,
      kind: 'phone',
      address: '+393331234567',
      addressKey: '+393331234567',
      boundBy: 'owner',
      confirmedAt: now,
      usableFrom: new Date(now.getTime() + 72 * 3_600_000),
    });
    const browser = await readyForPassword();
    const before = await everything();
    const { transaction } = app.store;
    const steps = ['save', 'endAll', 'endOfAccount', 'remove', 'append', 'add', 'change'] as const;
    for (const at of steps) {
      app.store.transaction = (work) =>
        transaction(async (tx) => {
          const repositories = tx as unknown as Record<
            string,
            Record<string, (...args: unknown[]) => unknown>
          >;
          for (const repository of Object.values(repositories)) {
            const real = repository[at];
            if (real === undefined) continue;
            repository[at] = async (...args) => {
              const result = await real.apply(repository, args);
              await app.store.pool.query(
                `select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
              );
              return result;
            };
          }
          return work(tx);
        });
      const page = await browser.submit({ 'new-password': newPassword });
      expect(page.status, at).toBe(500);
      expect(page.text, at).toMatch(/again/i);
      app.store.transaction = transaction;
      expect(await everything(), at).toEqual(before);
      await browser.get('/recover/password/new');
    }
    await browser.submit({ 'new-password': newPassword });
    expect(browser.page.title).toBe('Your password is changed');
  });

  test('answers nothing: every page says so, with a support code, and nobody gets in', async () => {
    const browser = stranger(app);
    const signed = stranger(app);
    await signInAs(app, signed, person);
    await browser.get('/signin');
    const cut = app.store.pool.connect;
    app.store.pool.connect = (() => Promise.reject(new Error('no connection'))) as typeof cut;
    const query = app.store.pool.query;
    const refused = await browser.submit({ username: person.userId, password: person.password });
    expect(refused.status).toBe(500);
    expect(refused.text).not.toMatch(/no connection|Error:|\.ts/);
    expect(refused.html).toMatch(/support-code/);
    expect((await signed.request('/session/check')).status).toBe(500);
    expect((await signed.get('/security')).status).toBe(500);
    app.store.pool.connect = cut;
    app.store.pool.query = query;
    expect(await isSignedIn(browser)).toBe(false);
    expect(await isSignedIn(signed)).toBe(true);
  });
});

describe('R61: the limiter', () => {
  test('fails: no password and no code is compared, the right one neither', async () => {
    const browser = stranger(app);
    await toMailedCode(browser, person.userId, { kind: 'personal' });
    const { code } = await app.newestCode();
    const { hasher } = app.app;
    let verified = 0;
    app.app.hasher = {
      ...hasher,
      verify: (...args) => {
        verified += 1;
        return hasher.verify(...args);
      },
    };
    const { hit } = app.store.limits;
    app.store.limits.hit = () => Promise.reject(new Error('the limiter is gone'));
    expect((await browser.submit({ code }, { form: 'code-form' })).status).toBe(500);
    expect((await tryPassword(stranger(app), person.userId, person.password)).status).toBe(500);
    app.store.limits.hit = hit;
    app.app.hasher = hasher;
    expect(verified).toBe(0);
    await browser.get('/recover/code');
    expect(browser.page.path).toBe('/recover/code');
  });

  test('the guards fail: the same', async () => {
    const { password, countWrongPassword } = app.store.guards;
    app.store.guards.password = () => Promise.reject(new Error('gone'));
    const browser = stranger(app);
    expect((await tryPassword(browser, person.userId, person.password)).status).toBe(500);
    app.store.guards.password = password;
    app.store.guards.countWrongPassword = () => Promise.reject(new Error('gone'));
    expect((await tryPassword(browser, person.userId, 'wrong')).status).toBe(500);
    app.store.guards.countWrongPassword = countWrongPassword;
    expect(await isSignedIn(browser)).toBe(false);
  });
});

test('R61: the hashing fails: nobody gets in and nothing is written', async () => {
  const { hasher } = app.app;
  const browser = await readyForPassword();
  const before = await everything();
  app.app.hasher = {
    ...hasher,
    hash: () => Promise.reject(new Error('out of memory')),
    verify: () => Promise.reject(new Error('out of memory')),
  };
  expect((await browser.submit({ 'new-password': newPassword })).status).toBe(500);
  const other = stranger(app);
  expect((await tryPassword(other, person.userId, person.password)).status).toBe(500);
  app.app.hasher = hasher;
  expect(await everything()).toEqual(before);
  expect(await isSignedIn(other)).toBe(false);
});

test('R61: the mail server fails: the page is the same, the code comes later, and once', async () => {
  const post: Post = await startPost();
  try {
    const ada = await post.addPerson('ada@personal.example', { emails: ['late@mail.example'] });
    const { send } = post.context.mail;
    let failures = 0;
    post.context.mail.send = () => {
      failures += 1;
      throw new DeliveryFailed('451 4.3.0 try again later', false);
    };
    const known = await toMailedCode(stranger(post), ada.userId, { kind: 'personal' });
    const unknown = await toMailedCode(stranger(post), 'eve@personal.example', { kind: 'personal' });
    expect(known.status).toBe(200);
    expect(unknown.status).toBe(200);
    while (failures < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(post.mails).toHaveLength(0);
    post.context.mail.send = send;
    // A failure is written down, with the time of the next try, after the mail server's answer.
    const busy = 'select from graphile_worker._private_jobs where locked_at is not null';
    while ((await post.store.pool.query(busy)).rowCount !== 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await post.store.pool.query(`update graphile_worker._private_jobs set run_at = now()`);
    await post.settle();
    const codes = post.mails.filter(({ parsed }) => parsed.subject!.includes('Code'));
    expect(codes.map(({ envelope }) => envelope.to)).toEqual([['late@mail.example']]);
  } finally {
    await post.stop();
  }
});
