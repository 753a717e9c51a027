import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEnrolLink } from '../../src/app/enrolment/link.ts';
import { createResetLink } from '../../src/app/reset/link.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import { isSignedIn, stranger } from './support/sign-in.ts';

/** R25: an invitation is for a first sign-in of the account that it was made for, as it then was, and for nothing else. */
let app: TestApp;
let organisation: string;
let admin: HttpBrowser;
let person: Person;
let token: string;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

beforeEach(async () => {
  number += 1;
  admin = await at(app, await someone(app, organisation, 'global-admin', `ada${number}`));
  person = await someone(app, organisation, 'member', `ivo${number}`);
  await app.store.pool.query('update account set password_hash = null where id = $1', [person.id]);
  const [method] = (await account()).methods;
  token = await createEnrolLink(app.app, app.store, person.id, 24, method!.id);
});

const account = async () => (await app.store.accounts.findById(person.id))!;

async function open(with_ = token, path = '/enrol'): Promise<HttpBrowser> {
  const browser = stranger(app);
  await browser.get(`${path}?t=${with_}`);
  if (browser.page.status === 200) await browser.submit({ 'new-password': 'four herons over a marsh' });
  return browser;
}

async function isDead(): Promise<void> {
  expect(await isSignedIn(await open())).toBe(false);
  expect((await account()).passwordHash).toBeUndefined();
}

test('it opens the account that it was made for', async () => {
  expect(await isSignedIn(await open())).toBe(true);
});

describe('R25: it ends', () => {
  test('when the person is invited again', async () => {
    await forge(admin, person, 'invite', { mail: '' });
    await isDead();
  });

  test.each(['helpdesk-admin', 'global-admin'])('when they are made a %s', async (role) => {
    await forge(admin, person, 'change-roles', { role });
    expect((await account()).roles).toEqual([role]);
    await isDead();
  });

  test('while they are switched off', async () => {
    await forge(admin, person, 'disable');
    await isDead();
  });

  test('while they are switched off by another path, which left the link as it was', async () => {
    await app.store.pool.query(`update account set state = 'disabled' where id = $1`, [person.id]);
    await isDead();
  });

  test('while the account is frozen', async () => {
    await app.store.pool.query('update account set frozen_at = $2 where id = $1', [
      person.id,
      app.clock.now(),
    ]);
    await isDead();
  });

  test('with the address that it went to', async () => {
    await app.store.methods.remove(person.id, (await account()).methods[0]!.id);
    await isDead();
  });

  test('once there is a second factor', async () => {
    const at = app.clock.now();
    const bound = { boundBy: 'import', confirmedAt: at, usableFrom: at } as const;
    const secretSealed = app.secrets.seal('totp-seed', app.app.totp.newSecret());
    await app.store.methods.add({ accountId: person.id, kind: 'totp', secretSealed, ...bound });
    await isDead();
  });

  test('with its last second', async () => {
    app.clock.pass(24 * 3600);
    await isDead();
  });

  test('with a password that came another way', async () => {
    const hash = await app.app.hasher.hash('a password from an import', 'stranger');
    const { securityEpoch } = await account();
    await app.store.accounts.change(person.id, securityEpoch, { password: { hash, at: app.clock.now() } });
    expect(await isSignedIn(await open())).toBe(false);
    expect((await account()).passwordHash).toBe(hash);
  });
});

describe('R19, R25: a link of one purpose is none of another', () => {
  test('an invitation replaces no password', async () => {
    await open(token, '/reset');
    expect((await account()).passwordHash).toBeUndefined();
  });

  test('a link to a new password enrols nobody', async () => {
    const reset = await createResetLink(app.app, app.store, person.id);
    expect((await stranger(app).get(`/enrol?t=${reset}`)).html).not.toContain('name="new-password"');
    expect(await isSignedIn(await open(reset))).toBe(false);
    expect((await account()).passwordHash).toBeUndefined();
    expect((await app.store.links.find(app.secrets.digest(reset)))?.usedAt).toBeUndefined();
  });

  test('by the store itself, whoever asks it', async () => {
    const hash = app.secrets.digest(token);
    const now = app.clock.now();
    expect(await app.store.links.use(hash, 'reset', now)).toBeUndefined();
    expect(await app.store.links.use(hash, 'not-me', now)).toBeUndefined();
    expect(await app.store.links.use(hash, 'enrol', now)).toBeDefined();
    expect(await app.store.links.use(hash, 'enrol', now)).toBeUndefined();
  });
});

test('R25: using it proves the address that it went to, and no other', async () => {
  await app.store.pool.query(
    'update method set confirmed_at = null, usable_from = null where account_id = $1',
    [person.id],
  );
  const other = await app.store.methods.add({
    accountId: person.id,
    kind: 'email',
    address: `other${number}@mail.example`,
    addressKey: `other${number}@mail.example`,
    boundBy: 'import',
    confirmedAt: app.clock.now(),
    usableFrom: app.clock.now(),
  });
  await app.store.pool.query('update method set confirmed_at = null, usable_from = null where id = $1', [
    other,
  ]);
  expect(await isSignedIn(await open())).toBe(true);
  const { methods } = await account();
  expect(methods.find(({ id }) => id === other)?.confirmedAt).toBeUndefined();
  expect(methods.find(({ id }) => id !== other)?.confirmedAt).toEqual(app.clock.now());
});
