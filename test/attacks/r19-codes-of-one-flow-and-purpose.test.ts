import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';
import { atCode, codesOf, typeCode } from './support/way-back.ts';

/** R19: a code serves the flow and the purpose for which it was sent; a resend kills the old one of its own flow only. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (name: string, more = {}) =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], ...more });
const last = async (person: Person) => (await codesOf(app, person.id)).at(-1)!;

test('R19: two recoveries at once: a resend in one leaves the code of the other alive', async () => {
  const person = await add('two');
  const one = await atCode(app, person.userId, 'email');
  const first = await last(person);
  const other = await atCode(app, person.userId, 'email');
  const second = await last(person);
  app.clock.pass(31);
  await other.submit({}, { form: 'resend-form' });
  const third = await last(person);
  expect(third.reference).not.toBe(second.reference);
  if (second.code !== third.code) {
    await typeCode(other, second.code);
    expect(other.page.path).toBe('/recover/code');
    // It names the message whose code counts.
    expect(other.page.text).toContain(third.reference);
  }
  const opened = stranger(app);
  await opened.get(`/recover/link?t=${second.link}`);
  expect(opened.page.status).toBe(410);
  await typeCode(one, first.code);
  expect(one.page.title).toBe('Choose a new password');
  await typeCode(other, third.code);
  expect(other.page.title).toBe('Choose a new password');
});

test('R19: the code of one recovery is nothing in another one of the same person', async () => {
  const person = await add('swapped');
  const one = await atCode(app, person.userId, 'email');
  const first = await last(person);
  const other = await atCode(app, person.userId, 'email');
  const second = await last(person);
  if (first.code === second.code) return;
  await typeCode(one, second.code);
  await typeCode(other, first.code);
  expect([one.page.path, other.page.path]).toEqual(['/recover/code', '/recover/code']);
});

test('R19: a code for one way is dead once another way was chosen; a link as well', async () => {
  const person = await add('ways', { phones: ['+393331234567'] });
  const browser = await atCode(app, person.userId, 'email');
  const mailed = await last(person);
  await browser.submit({}, { form: 'another-form' });
  await browser.submit({ way: 'phone' });
  const texted = await last(person);
  expect(texted.way).toBe('phone');
  if (mailed.code !== texted.code) await typeCode(browser, mailed.code);
  expect(browser.page.path).toBe('/recover/code');
  const opened = stranger(app);
  await opened.get(`/recover/link?t=${mailed.link}`);
  expect(opened.page.status).toBe(410);
});

test('R19: after another trouble was chosen codes are numbered on, and the earlier one is dead', async () => {
  const person = await add('troubled');
  const browser = await atCode(app, person.userId, 'email');
  const first = await last(person);
  await browser.submit({}, { form: 'another-form' });
  await browser.submit({}, { button: 'do=another-trouble' });
  await browser.submit({ trouble: 'locked' });
  app.clock.pass(31);
  await browser.submit({ way: 'email' });
  const second = await last(person);
  expect([first.reference.at(-1), second.reference.at(-1)]).toEqual(['1', '2']);
  if (first.code !== second.code) await typeCode(browser, first.code);
  expect(browser.page.path).toBe('/recover/code');
  await typeCode(browser, second.code);
  expect(browser.page.path).toBe('/recover/password');
});

test('R19: a code that confirms a new address opens no recovery, and a recovery’s confirms no address', async () => {
  const person = await add('purposes');
  const signedIn = stranger(app);
  await signInAs(app, signedIn, person);
  await signedIn.get('/security/ways/email');
  await signedIn.submit({ address: 'new@other.example' }, { form: 'name-address' });
  const confirming = await last(person);
  expect(confirming.purpose).toBe('add-method');
  const browser = await atCode(app, person.userId, 'email');
  const recovering = await last(person);
  if (confirming.code !== recovering.code) {
    await typeCode(browser, confirming.code);
    expect(browser.page.path).toBe('/recover/code');
    await signedIn.submit({ code: recovering.code }, { form: 'confirm' });
    expect(signedIn.page.status).toBe(422);
  }
  // The flows themselves can't be exchanged either.
  const swapped = stranger(app);
  swapped.cookies.set('regain-recovery', signedIn.cookies.get('regain-address')!);
  expect((await swapped.get('/recover/code')).path).toBe('/recover');
});

test('R19: a code for a new phone is none for the gate that is demanded next: one of its own goes out, without a wait', async () => {
  const person = await add('demanded', { phones: ['+393331234560'], totp: true });
  const browser = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(browser, person.password);
  await browser.submit({ way: 'email' });
  await typeCode(browser, (await last(person)).code);
  await browser.get('/recover/factor/phone');
  await browser.submit({ phone: '+39 333 444 5555' }, { form: 'phone-form' });
  const confirming = await last(person);
  // The password counts no more among the proofs: as if a stricter rule had come.
  await app.store.pool.query(
    `update flow set state = jsonb_set(state, '{recovery,proofs}', '["email"]') where id = $1`,
    [browser.cookies.get('regain-recovery')!.split('.')[0]],
  );
  await typeCode(browser, confirming.code);
  expect(browser.page.path).toBe('/recover/way');
  await browser.submit({ way: 'phone' });
  const recovering = await last(person);
  expect(recovering).toMatchObject({ purpose: 'recovery', way: 'phone' });
  await typeCode(browser, recovering.code);
  expect(browser.page.path).toMatch(/^\/recover\/factor/);
});

test('R19: the same six digits stored for another flow, number or purpose verify nowhere else', async () => {
  const person = await add('verifiers');
  const donor = await atCode(app, person.userId, 'email');
  const browser = await atCode(app, person.userId, 'email');
  const [donorId, victimId] = [donor, browser].map(
    (each) => each.cookies.get('regain-recovery')!.split('.')[0]!,
  );
  const { code } = (await codesOf(app, person.id)).find(({ id }) => id.startsWith(donorId!))!;
  await app.store.pool.query(
    'update code set verifier = (select verifier from code where flow_id = $2) where flow_id = $1',
    [victimId, donorId],
  );
  await typeCode(browser, code);
  expect(browser.page.path).toBe('/recover/code');
  await typeCode(donor, code);
  expect(donor.page.title).toBe('Choose a new password');
});

test('R19: the cookie of a sign-in under way is no recovery, and that of a recovery no sign-in', async () => {
  const person = await add('handles', { totp: true });
  const signing = stranger(app);
  await signing.get('/signin');
  await signing.submit({ username: person.userId, password: person.password });
  const recovering = await atCode(app, person.userId, 'email');
  const signIn = signing.cookies.get('regain-sign-in')!;
  const recovery = recovering.cookies.get('regain-recovery')!;
  const thief = stranger(app);
  thief.cookies.set('regain-recovery', signIn);
  thief.cookies.set('regain-sign-in', recovery);
  expect((await thief.get('/recover/password/new')).path).toBe('/recover');
  expect((await thief.get('/signin/code')).path).not.toBe('/signin/code');
  expect(await isSignedIn(thief)).toBe(false);
});

test('R19: a link’s cookie put in another’s place does nothing', async () => {
  const person = await add('links');
  await atCode(app, person.userId, 'email');
  const { link } = await last(person);
  const thief = stranger(app);
  thief.cookies.set('regain-link', `not-me.${link}`);
  expect((await thief.get('/not-me')).status).toBe(410);
  thief.cookies.set('regain-link', link!);
  expect((await thief.get('/not-me')).status).toBe(410);
  thief.cookies.set('regain-enrolment', link!.split('.')[1]!);
  expect((await thief.get('/enrol')).status).toBe(410);
});
