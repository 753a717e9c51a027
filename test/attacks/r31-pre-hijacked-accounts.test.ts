import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEnrolLink } from '../../src/app/enrolment/link.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { type Person, type PersonOptions, totpCode } from '../support/people.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, codesOf, newPassword, setPassword, typeCode } from './support/way-back.ts';

/**
 * R31: somebody was in the account before its owner, and has left a door open. The five variants of Sudhodanan and
 * Paverd (USENIX Security 2022), as far as they exist here, each closed by the owner's recovery.
 */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

let people = 0;
function add(more: PersonOptions = {}): Promise<Person> {
  people += 1;
  return app.addPerson(`p${people}@alpenglow.example`, {
    organisation,
    emails: [`p${people}@mail.example`],
    ...more,
  });
}

async function signedInAs(person: Person) {
  const browser = stranger(app);
  await signInAs(app, browser, person);
  expect(await isSignedIn(browser)).toBe(true);
  return browser;
}

async function ownerRecovers(person: Person): Promise<void> {
  const owner = await atCode(app, person.userId, 'email');
  await typeCode(owner, (await codesOf(app, person.id)).at(-1)!.code);
  await setPassword(owner);
  expect(owner.page.path).toBe('/recover/done');
}

test('R31: unexpired session: one that the attacker kept alive is over, on every page', async () => {
  const person = await add();
  const intruder = await signedInAs(person);
  const cookie = intruder.cookies.get('regain-session')!;
  for (let i = 0; i < 5; i++) {
    app.clock.pass(1800);
    expect(await isSignedIn(intruder)).toBe(true);
  }
  await ownerRecovers(person);
  intruder.cookies.set('regain-session', cookie);
  expect(await isSignedIn(intruder)).toBe(false);
  intruder.cookies.set('regain-session', cookie);
  expect((await intruder.get('/security/ways')).path).toContain('/signin');
});

test('R31: unexpired address change: a code asked for before the recovery confirms nothing after it', async () => {
  const person = await add();
  const intruder = await signedInAs(person);
  await intruder.get('/security/ways/email');
  await intruder.submit({ address: 'mine@evil.example' }, { form: 'name-address' });
  const { code } = (await codesOf(app, person.id)).at(-1)!;
  const pending = intruder.cookies.get('regain-address')!;
  await ownerRecovers(person);
  // Signed in anew, as somebody who knows even the new password: the old handle is dead all the same.
  const again = await signedInAs({ ...person, password: newPassword });
  again.cookies.set('regain-address', pending);
  await again.get('/security/ways/confirm');
  expect(again.page.path).not.toBe('/security/ways/confirm');
  const { csrf } = again;
  again.cookies.set('regain-address', pending);
  await again.post('/security/ways/confirm', new URLSearchParams({ csrf, code }));
  expect((await app.store.accounts.findById(person.id))!.methods.map(({ address }) => address)).not.toContain(
    'mine@evil.example',
  );
});

test('R31: Trojan identifier: addresses, phones, apps and codes of the last 72 hours are gone; the notice told of each', async () => {
  const person = await add();
  const intruder = await signedInAs(person);
  for (const [way, address] of [
    ['email', 'trojan@evil.example'],
    ['phone', '+393339090909'],
  ] as const) {
    await intruder.get(`/security/ways/${way}`);
    await intruder.submit({ address }, { form: 'name-address' });
    await intruder.submit({ code: (await codesOf(app, person.id)).at(-1)!.code }, { form: 'confirm' });
  }
  await intruder.get('/security/ways/app');
  const seed = intruder.page.html.match(/<code id="secret"[^>]*>([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');
  await intruder.submit({ code: totpCode(seed, app.clock.now()) }, { form: 'app' });
  await intruder.get('/security/ways/codes');
  await intruder.submit({}, { form: 'codes' });
  expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(5);
  const told = (await app.queued()).flatMap((job) =>
    job.task === 'notify' && job.payload.accountId === person.id ? [job.payload.event] : [],
  );
  expect(told).toEqual(['method-added', 'method-added', 'method-added', 'recovery-codes-replaced']);
  await ownerRecovers(person);
  expect((await app.store.accounts.findById(person.id))!.methods.map(({ address }) => address)).toEqual([
    `p${people}@mail.example`,
  ]);
  // Without the Trojan app the owner's own password signs in.
  const owner = stranger(app);
  await tryPassword(owner, person.userId, newPassword);
  expect(await isSignedIn(owner)).toBe(true);
});

test('R31: unverified identifier: one that nobody ever confirmed, however old, opens nothing and is gone', async () => {
  const person = await add();
  await app.store.pool.query(
    `insert into method (account_id, kind, address, address_key, bound_by, created_at)
     values ($1, 'email', 'never@evil.example', 'never@evil.example', 'owner', now() - interval '1 year')`,
    [person.id],
  );
  const { codeRecipients } = await import('../../src/app/messages/recipients.ts');
  const before = (await app.store.accounts.findById(person.id))!;
  expect(codeRecipients(before, 'email', app.clock.now())).toEqual([`p${people}@mail.example`]);
  await ownerRecovers(person);
  expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(1);
});

test('R31: classic merge: an account under the victim’s ID that somebody else had first ends as the victim’s alone', async () => {
  const person = await add({ password: 'the-attacker-chose-this-one' });
  const signingIn = stranger(app);
  await tryPassword(signingIn, person.userId, person.password);
  await ownerRecovers(person);
  const attacker = stranger(app);
  await tryPassword(attacker, person.userId, person.password);
  expect(await isSignedIn(attacker)).toBe(false);
});

test('R31: a sign-in that waits for its second factor, and a recovery that has its first proof, end as well', async () => {
  const person = await add({ totp: true, recoveryCodes: 3 });
  const halfIn = stranger(app);
  await tryPassword(halfIn, person.userId, person.password);
  expect(halfIn.page.path).toContain('/signin/code');
  const halfBack = await atCode(app, person.userId, 'recovery-code');
  await typeCode(halfBack, person.recoveryCodes[0]!);
  expect(halfBack.page.path).toBe('/recover/way');

  const owner = await atCode(app, person.userId, 'email');
  await typeCode(owner, (await codesOf(app, person.id)).at(-1)!.code);
  await owner.submit({ way: 'recovery-code' });
  await typeCode(owner, person.recoveryCodes[1]!);
  await setPassword(owner);
  expect(owner.page.path).toBe('/recover/done');

  await halfIn.submit({ code: person.appCode(app.clock.now()) });
  expect(await isSignedIn(halfIn)).toBe(false);
  await halfBack.get('/recover/way');
  expect(halfBack.page.path).toBe('/recover/expired');
});

test('R31: a one-time link that was made before sets no password after', async () => {
  const person = await add();
  const token = await app.store.transaction((tx) => createEnrolLink(app.app, tx, person.id, 24));
  await ownerRecovers(person);
  const attacker = stranger(app);
  expect((await attacker.get(`/enrol?t=${token}`)).status).toBe(410);
  const { rows } = await app.store.pool.query(
    `select used_at from one_time_link where account_id = $1 and purpose = 'enrol'`,
    [person.id],
  );
  expect(rows.every(({ used_at: usedAt }) => usedAt !== null)).toBe(true);
});

test('R31: a device that the attacker made known is forgotten when the trouble is an intruder', async () => {
  const person = await add({ recoveryCodes: 2 });
  const intruder = await signedInAs(person);
  const device = app.secrets.digest(intruder.cookies.get('regain-device')!);
  expect(await app.store.devices.isKnown(person.id, device)).toBe(true);
  const owner = await atCode(app, person.userId, 'email', { trouble: 'intruder' });
  await typeCode(owner, (await codesOf(app, person.id)).at(-1)!.code);
  await owner.submit({ way: 'recovery-code' });
  await typeCode(owner, person.recoveryCodes[0]!);
  await setPassword(owner);
  expect(owner.page.path).toBe('/recover/done');
  expect(await app.store.devices.isKnown(person.id, device)).toBe(false);
});
