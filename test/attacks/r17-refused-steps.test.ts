import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, newestLink, placeOf, typeCode, typeNewest } from './support/way-back.ts';

/** R17: what opened nothing is not used up: a freeze or a policy closed the way between two pages. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (name: string, more = {}) =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], ...more });
const hour = 3_600_000;
const freeze = (id: string, at: Date | null) =>
  app.store.pool.query(
    'update account set frozen_at = $2, security_epoch = security_epoch + 1 where id = $1',
    [id, at],
  );

async function addCodes(name: string) {
  const person = await add(name, { recoveryCodes: 2 });
  const unused = async () =>
    (await app.store.accounts.findById(person.id))!.methods.find(({ kind }) => kind === 'recovery-codes')!
      .unusedCodes;
  return { person, unused };
}

test('R17: a recovery code that a freeze closes is not used up, and opens again after it', async () => {
  const { person, unused } = await addCodes('frozen');
  const browser = await atCode(app, person.userId, 'recovery-code');
  // The repudiated event came before the set was made.
  await freeze(person.id, new Date(app.clock.now().getTime() - 60 * 24 * hour));
  await typeCode(browser, person.recoveryCodes[0]!);
  expect(browser.page.path).toBe('/recover/code');
  expect(await unused()).toBe(2);
  const lines = await app.store.audit.ofAccount(person.id, 100);
  expect(lines.map(({ kind }) => kind)).not.toContain('recovery-codes.used');
  await freeze(person.id, null);
  await typeCode(browser, person.recoveryCodes[0]!);
  expect(browser.page.title).toBe('Choose a new password');
  expect(await unused()).toBe(1);
});

test('R17: nor is one that policy closes', async () => {
  const { person, unused } = await addCodes('policy');
  const browser = await atCode(app, person.userId, 'recovery-code');
  const policy = (value: object) =>
    app.store.pool.query('update organisation set policy = $2 where id = $1', [organisation, value]);
  await policy({ ways: { recoveryCode: false } });
  await typeCode(browser, person.recoveryCodes[0]!);
  await policy({});
  expect(browser.page.path).toBe('/recover/code');
  expect(await unused()).toBe(2);
});

test('R17: nor is a mailed code or link whose mailbox opens nothing just now', async () => {
  const person = await add('mailbox');
  const browser = await atCode(app, person.userId, 'email');
  const link = await newestLink(app);
  const close = (usableFrom: Date) =>
    app.store.pool.query('update method set usable_from = $2 where account_id = $1', [person.id, usableFrom]);
  const now = app.clock.now().getTime();
  // Opened before, pressed after.
  const pressed = stranger(app);
  await pressed.get(link);
  await close(new Date(now + hour));
  await pressed.submit();
  expect(pressed.page.status).toBe(410);
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/code');
  await close(new Date(now - hour));
  const again = stranger(app);
  await again.get(link);
  await again.submit();
  expect(again.page.title).toBe('Choose a new password');
});

test('R17: a link that nobody sent stores nothing, though the step that it asks for is refused', async () => {
  const person = await add('guessed');
  await atCode(app, person.userId, 'email');
  const link = await newestLink(app);
  const [flowId] = link.split('t=')[1]!.split('.');
  const versions = () =>
    app.store.pool.query('select version, state from flow where id = $1', [flowId]).then(({ rows }) => rows);
  const before = await versions();
  const browser = stranger(app);
  await browser.get(link);
  await app.store.pool.query(`update account set state = 'disabled' where id = $1`, [person.id]);
  browser.cookies.set('regain-link', `${flowId}.${'0'.repeat(43)}`);
  await browser.submit();
  expect(browser.page.status).toBe(410);
  expect(await versions()).toEqual(before);
});

test('R17: a code for a new phone is not used up by a recovery that owes one more proof by then', async () => {
  const person = await add('phone', { totp: true, recoveryCodes: 1 });
  const browser = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(browser, person.password);
  await browser.submit({ way: 'email' });
  await typeNewest(app, browser);
  await browser.get('/recover/factor/phone');
  await browser.submit({ phone: '+39 333 444 5555' }, { form: 'phone-form' });
  const flowId = browser.cookies.get('regain-recovery')!.split('.')[0];
  // As if a stricter rule had come: what was proved is not enough any more.
  await app.store.pool.query(
    `update flow set state = jsonb_set(state, '{recovery,proofs}', '["email"]') where id = $1`,
    [flowId],
  );
  await typeNewest(app, browser);
  expect(await placeOf(browser)).toBe('/recover/way');
  const { rows } = await app.store.pool.query('select live from code where flow_id = $1', [flowId]);
  expect(rows.at(-1).live).toBe(true);
});
