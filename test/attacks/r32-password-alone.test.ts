import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, setPassword, typeCode, typeNewest } from './support/way-back.ts';

/**
 * R32: a password of eight characters is for beside a second factor. A recovery takes an app that is on probation
 * off (R25), so it must not leave such a password behind.
 */
let app: TestApp;
let organisation: string;
let people = 0;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const eight = 'zu7&kQ!e';
const hour = 3_600_000;

/** Somebody with an app of an hour ago, and the password of eight that the security page lets them have with it. */
async function withYoungApp(more: { phones?: string[] } = {}): Promise<Person> {
  const name = `p${people++}`;
  const person = await app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    password: eight,
    ...more,
  });
  const now = app.clock.now().getTime();
  await addApp(person, new Date(now - hour), new Date(now + 71 * hour));
  return person;
}

async function addApp(person: Person, confirmedAt: Date, usableFrom: Date): Promise<void> {
  await app.store.methods.add({
    accountId: person.id,
    kind: 'totp',
    boundBy: 'owner',
    confirmedAt,
    usableFrom,
    secretSealed: app.secrets.seal('totp-seed', app.app.totp.newSecret()),
    lastStep: 0,
  });
}

async function opens(person: Person, password: string): Promise<boolean> {
  const browser = stranger(app);
  await tryPassword(browser, person.userId, password);
  return isSignedIn(browser);
}

async function kinds(person: Person): Promise<string[]> {
  return (await app.store.accounts.findById(person.id))!.methods.map(({ kind }) => kind).sort();
}

test('R32: a recovery that takes the app off asks for fifteen characters, and takes no eight', async () => {
  const person = await withYoungApp();
  const owner = await atCode(app, person.userId, 'email');
  await typeNewest(app, owner);
  await owner.get('/recover/password/new');
  expect(owner.page.text).toContain('at least 15 characters');
  expect((await setPassword(owner, 'zu7&kQ!f')).status).toBe(422);
  expect(await opens(person, 'zu7&kQ!f')).toBe(false);
  await setPassword(owner);
  expect(owner.page.path).toBe('/recover/done');
  expect(await kinds(person)).toEqual(['email']);
  expect(await opens(person, newPassword)).toBe(true);
});

test('R32: unlocking keeps no password whose app goes, whether the page offers it or not', async () => {
  const person = await withYoungApp();
  const owner = await atCode(app, person.userId, 'email', { trouble: 'locked' });
  await typeNewest(app, owner);
  expect(owner.page.path).toBe('/recover/password/new');
  // What the form of the other page sends, whose button is not shown.
  const { body } = fillIn(owner.page.document, owner.page.path, {}, { form: 'password-form' });
  await owner.post('/recover/password', body);
  expect(owner.page.path).not.toBe('/recover/done');
  expect(await kinds(person)).toContain('totp');
  expect(await opens(person, eight)).toBe(false);
});

test('R32: a new phone in place of the old keeps no password whose app goes', async () => {
  const person = await withYoungApp({ phones: ['+393331234567'] });
  const owner = await atCode(app, person.userId, 'email', { trouble: 'lost-factor' });
  await typeNewest(app, owner);
  if (owner.page.path === '/recover/way') {
    await owner.submit({ way: 'password' });
    await typeCode(owner, eight);
  }
  await owner.get('/recover/factor/phone');
  await owner.submit({ phone: '+393337654321' });
  await typeNewest(app, owner);
  expect(owner.page.path).toBe('/recover/password/new');
  await setPassword(owner);
  expect(owner.page.path).toBe('/recover/done');
  expect(await opens(person, eight)).toBe(false);
});

test('R32: nor does a thaw, which takes off what was bound after the repudiated event', async () => {
  const person = await app.addPerson('frozen@alpenglow.example', {
    organisation,
    emails: ['frozen@mail.example'],
    phones: ['+393331234569'],
  });
  const now = app.clock.now().getTime();
  await addApp(person, new Date(now - 90 * hour), new Date(now - 18 * hour));
  const { securityEpoch } = (await app.store.accounts.findById(person.id))!;
  await app.store.accounts.change(person.id, securityEpoch, { frozenAt: new Date(now - 91 * hour) });
  const old = new Date(now - 1000 * hour);
  await app.store.pool.query(
    `update method set created_at = $2, confirmed_at = $2, usable_from = $2 where account_id = $1 and kind <> 'totp'`,
    [person.id, old],
  );
  const owner = await atCode(app, person.userId, 'email');
  await typeNewest(app, owner);
  await owner.submit({ way: 'phone' });
  await typeNewest(app, owner);
  expect(owner.page.path).toBe('/recover/password/new');
  expect((await setPassword(owner, eight)).status).toBe(422);
  await setPassword(owner);
  expect(await kinds(person)).toEqual(['email', 'phone']);
});
