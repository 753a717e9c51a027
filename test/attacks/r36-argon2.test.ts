import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArgon2Hasher, recommended } from '../../src/adapters/hashing/argon2.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { invite } from './support/invited.ts';
import { newPassword, regainByMail } from './support/recover.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R36: Argon2id at OWASP's minimum or more, in the database itself, whatever path wrote it. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  app.app.hasher = await createArgon2Hasher(recommended);
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (name: string, options = {}) =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], ...options });

async function stored(id: string): Promise<string> {
  const { rows } = await app.store.pool.query('select password_hash from account where id = $1', [id]);
  return rows[0].password_hash;
}

function strong(phc: string) {
  const [, m, t, p, salt, sum] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc) ?? [];
  expect(Number(m)).toBeGreaterThanOrEqual(19 * 1024);
  expect(Number(t)).toBeGreaterThanOrEqual(2);
  expect(Number(p)).toBe(1);
  expect(Buffer.from(salt!, 'base64').length).toBeGreaterThanOrEqual(16);
  expect(Buffer.from(sum!, 'base64').length).toBeGreaterThanOrEqual(32);
}

test('R36: a recovery, a change and an enrolment each store one, with a salt of its own', async () => {
  const [recovered, changed, enrolled] = [
    await add('recovered'),
    await add('changed'),
    await add('enrolled'),
  ];
  await regainByMail(app, stranger(app), recovered);
  const browser = stranger(app);
  await signInAs(app, browser, changed);
  await browser.get('/security/password');
  await browser.submit(
    { 'current-password': changed.password, 'new-password': newPassword },
    { form: 'password' },
  );
  const invited = stranger(app);
  await invited.get(`/enrol?t=${await invite(app, enrolled)}`);
  await invited.submit({ 'new-password': newPassword }, { form: 'enrol' });
  const hashes = await Promise.all([recovered, changed, enrolled].map(({ id }) => stored(id)));
  for (const phc of hashes) strong(phc);
  expect(new Set(hashes).size).toBe(3);
});

test('R36: the database holds the password nowhere, hashed otherwise or not at all', async () => {
  const { rows: tables } = await app.store.pool.query(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(25);
  for (const { name } of tables) {
    const { rows } = await app.store.pool.query(`select t::text as text from ${name} t`);
    for (const { text } of rows) expect(text, name).not.toContain(newPassword);
  }
});

test('R36: a weaker hash is made anew at the next right sign-in, and at no wrong one', async () => {
  const person = await add('weak');
  const weak = await hash(person.password, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
  await app.store.pool.query('update account set password_hash = $2 where id = $1', [person.id, weak]);
  await tryPassword(stranger(app), person.userId, 'wrong');
  expect(await stored(person.id)).toBe(weak);
  await signInAs(app, stranger(app), person);
  strong(await stored(person.id));
  const again = stranger(app);
  await signInAs(app, again, person);
  expect(await isSignedIn(again)).toBe(true);
});

test('R36: so too where a second factor follows', async () => {
  const person = await add('weak-two', { totp: true });
  const weak = await hash(person.password, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
  await app.store.pool.query('update account set password_hash = $2 where id = $1', [person.id, weak]);
  const browser = stranger(app);
  await signInAs(app, browser, person);
  expect(await isSignedIn(browser)).toBe(true);
  strong(await stored(person.id));
});

test('R36: making it anew puts no old password back over a reset that came between', async () => {
  const person = await add('race');
  const weak = await hash(person.password, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
  await app.store.pool.query('update account set password_hash = $2 where id = $1', [person.id, weak]);
  const { hasher } = app.app;
  const reset =
    '$argon2id$v=19$m=19456,t=2,p=1$YWFhYWFhYWFhYWFhYWFhYQ$YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE';
  app.app.hasher = {
    ...hasher,
    hash: async (password, lane) => {
      const account = await app.store.accounts.findById(person.id);
      await app.store.accounts.change(person.id, account!.securityEpoch, {
        password: { hash: reset, at: app.clock.now() },
      });
      return hasher.hash(password, lane);
    },
  };
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  app.app.hasher = hasher;
  expect(await stored(person.id)).toBe(reset);
  expect(await isSignedIn(browser)).toBe(false);
});
