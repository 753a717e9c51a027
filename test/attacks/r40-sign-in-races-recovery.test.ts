import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, setPassword, typeCode, typeNewest } from './support/way-back.ts';

/** R40, R39: a sign-in whose proofs were right before a recovery ended is nobody's after it: no session, no known device. */
let app: TestApp;
let organisation: string;
let transaction: Store['transaction'];
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
  transaction = app.store.transaction;
});
beforeEach(() => {
  app.store.transaction = transaction;
});
afterAll(() => app.stop());

const add = (name: string, more = {}) =>
  app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    recoveryCodes: 2,
    ...more,
  });

/** The owner, one step before the end of a recovery from somebody else who uses the account. */
async function aboutToRegain(person: Person): Promise<HttpBrowser> {
  const owner = await atCode(app, person.userId, 'email', { trouble: 'intruder' });
  await typeNewest(app, owner);
  await owner.submit({ way: 'recovery-code' });
  await typeCode(owner, person.recoveryCodes[0]!);
  await owner.get('/recover/password/new');
  return owner;
}

/**
 * Ends the recovery in a transaction that stays open until another one waits for a row of it: that is the sign-in's,
 * which read the account before.
 */
async function whileRegaining(owner: HttpBrowser, signIn: () => Promise<unknown>): Promise<void> {
  const held = Promise.withResolvers<void>();
  app.store.transaction = (work) => {
    app.store.transaction = transaction;
    return transaction(async (tx) => {
      const result = await work(tx);
      held.resolve();
      await somebodyWaits();
      return result;
    });
  };
  const regaining = setPassword(owner);
  await held.promise;
  await Promise.all([regaining, signIn()]);
}

async function somebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const { rows } = await app.store.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nobody came to wait for the recovery');
}

async function expectNothingOf(intruder: HttpBrowser, person: Person): Promise<void> {
  expect(await isSignedIn(intruder)).toBe(false);
  const { rows } = await app.store.pool.query(
    `select (select count(*)::int from session where account_id = $1) as sessions,
       (select count(*)::int from device where account_id = $1) as devices,
       (select last_sign_in_at from account where id = $1) as marked`,
    [person.id],
  );
  // The one device is the owner's, where the recovery ended.
  expect(rows[0]).toEqual({ sessions: 0, devices: 1, marked: null });
  const kinds = (await app.store.audit.ofAccount(person.id, 100)).map(({ kind }) => kind);
  expect(kinds).not.toContain('sign-in.succeeded');
}

test('R39, R40: a password that was right when a recovery ended is answered as a wrong one is', async () => {
  const person = await add('password');
  const wrong = await tryPassword(stranger(app), person.userId, 'something else');
  const owner = await aboutToRegain(person);
  const intruder = stranger(app);
  await whileRegaining(owner, () => tryPassword(intruder, person.userId, person.password));
  expect(owner.page.path).toBe('/recover/done');
  await expectNothingOf(intruder, person);
  expect(intruder.page.status).toBe(wrong.status);
  expect(intruder.page.text).toBe(wrong.text);
  const late = stranger(app);
  await signInAs(app, late, { ...person, password: newPassword });
  expect(await isSignedIn(late)).toBe(true);
});

test('R39, R40: a second factor that was right, and used up its sign-in, before a recovery ended begins at the password', async () => {
  const person = await add('second', { totp: true });
  const owner = await aboutToRegain(person);
  const intruder = stranger(app);
  await tryPassword(intruder, person.userId, person.password);
  expect(intruder.page.path).toMatch('/signin/code');
  // All of the recovery's end, between the last proof and the transaction that opens the session.
  app.store.transaction = async (work) => {
    app.store.transaction = transaction;
    await setPassword(owner);
    return transaction(work);
  };
  await intruder.submit({ code: person.appCode(app.clock.now()) });
  expect(owner.page.path).toBe('/recover/done');
  await expectNothingOf(intruder, person);
  expect(intruder.page.path).toMatch(/^\/signin(\?|$)/);
});
