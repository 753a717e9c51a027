import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { totpCode } from '../support/people.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import {
  atCode,
  codesOf,
  newPassword,
  setPassword,
  shownCodes,
  typeCode,
  typeNewest,
} from './support/way-back.ts';

/** R16: who steals the database, the queue included, has no code, link, session, seed or recovery code to use. */
let app: TestApp;
/** What works, or worked, and is in no row: by the name under which it is reported. */
const secrets = new Map<string, string>();
const codes = new Set<string>();
/** A recovery that stands at the new password. */
let chosenId: string;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  const person = await app.addPerson('robbed@alpenglow.example', {
    organisation,
    emails: ['robbed@mail.example'],
    phones: ['+393331234567'],
    totp: true,
    recoveryCodes: 3,
  });
  const cookiesOf = (name: string, cookies: ReadonlyMap<string, string>) => {
    for (const [cookie, value] of cookies) {
      if (/language|flash/.test(cookie)) continue;
      secrets.set(`${name}: the cookie ${cookie}`, value.split('.').at(-1)!);
    }
  };
  const signedIn = stranger(app);
  await signInAs(app, signedIn, person);
  await signedIn.get('/security/ways/codes');
  await signedIn.submit({}, { form: 'codes' });
  const shown = shownCodes(signedIn);
  expect(shown).toHaveLength(10);
  for (const [i, code] of shown.entries()) {
    secrets.set(`recovery code ${i} as shown`, code);
    secrets.set(`recovery code ${i}`, code.replaceAll('-', ''));
  }
  await signedIn.get('/security/ways/app');
  const setup = signedIn.page.html.match(/<code id="secret"[^>]*>([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');
  secrets.set('the seed of an app that is being set up', setup);
  app.clock.pass(30);
  await signedIn.submit({ code: totpCode(setup, app.clock.now()) }, { form: 'app' });
  await signedIn.get('/security/ways/phone');
  await signedIn.submit({ address: '+39 333 999 8888' }, { form: 'name-address' });
  cookiesOf('signed in', signedIn.cookies);

  // One recovery at each of its places: a code out, a link out, at the password, at the new factor.
  for (const way of ['email', 'phone'] as const)
    cookiesOf(way, (await atCode(app, person.userId, way)).cookies);
  const lost = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(lost, person.password);
  await lost.submit({ way: 'email' });
  await typeNewest(app, lost);
  await lost.get('/recover/factor/phone');
  await lost.submit({ phone: '+39 333 777 6666' }, { form: 'phone-form' });
  expect(lost.page.path).toBe('/recover/factor/code');
  cookiesOf('lost phone', lost.cookies);
  const chosen = await atCode(app, person.userId, 'email');
  await typeNewest(app, chosen);
  await chosen.submit({ way: 'phone' });
  await typeNewest(app, chosen);
  expect(chosen.page.title).toBe('Choose a new password');
  [chosenId = ''] = chosen.cookies.get('regain-recovery')!.split('.');
  cookiesOf('at the password', chosen.cookies);
  await chosen.submit({ 'new-password': 'too short' });
  for (const sent of await codesOf(app, person.id)) {
    codes.add(sent.code);
    if (sent.link !== undefined) secrets.set(`link ${sent.reference}`, sent.link.split('.')[1]!);
  }
  secrets.set('the password', person.password);
  secrets.set('a password that was refused', 'too short');
  expect(codes.size).toBeGreaterThan(4);
  const account = await app.store.accounts.findById(person.id);
  for (const { secretSealed } of account!.methods) {
    if (secretSealed !== undefined) secrets.set('a seed', app.secrets.open('totp-seed', secretSealed)!);
  }
}, 60_000);
afterAll(() => app.stop());

/** Every column of every row of every table, jobs included. Bytes as hex and as they are. */
async function dump(): Promise<{ where: string; text: string }[]> {
  const tables = await app.store.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const cells: { where: string; text: string }[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await app.store.pool.query(`select * from ${name}`);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row))
        cells.push({ where: `${name}.${column}`, text: textOf(value) });
    }
  }
  return cells;
}

function textOf(value: unknown): string {
  if (Buffer.isBuffer(value))
    return `${value.toString('hex')} ${value.toString('latin1')} ${value.toString('base64')}`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The ways in which somebody careless might store a text and think it hidden. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    encodeURIComponent(secret),
    [...secret].reverse().join(''),
  ];
}

test('R16: no token, seed, password or recovery code is in any column of any table, in any spelling', async () => {
  const cells = await dump();
  expect(cells.some(({ where }) => where.includes('_private_jobs.payload'))).toBe(true);
  expect(cells.some(({ where, text }) => where.startsWith('public.flow') && text.includes('proofs'))).toBe(
    true,
  );
  const found = [...secrets].flatMap(([name, secret]) => {
    expect(secret.length, name).toBeGreaterThan(8);
    return cells
      .filter(({ text }) => spellings(secret).some((spelt) => text.includes(spelt)))
      .map(({ where }) => `${name} in ${where}`);
  });
  expect(found).toEqual([]);
});

test('R16: no code stands beside anything: not as digits, nor in Base64', async () => {
  const cells = (await dump()).filter(
    ({ where }) => !/\.(id|at|[a-z_]*_at|hash|[a-z_]*_hash|salt|key|verifier|nonce)$/.test(where),
  );
  for (const code of codes) {
    const alone = new RegExp(
      `(?<![0-9a-fA-F.])${code}(?![0-9a-fA-F])|${Buffer.from(code).toString('base64')}`,
    );
    expect(cells.filter(({ text }) => alone.test(text)).map(({ where }) => where)).toEqual([]);
  }
});

test('R16: all million codes, hashed without the key, match no stored verifier', async () => {
  const { rows } = await app.store.pool.query('select flow_id, number, purpose, verifier from code');
  expect(rows.length).toBeGreaterThan(4);
  const verifiers = new Set(rows.map(({ verifier }) => verifier.toString('hex')));
  const [{ flow_id: flow, number, purpose }] = rows;
  for (let i = 0; i < 1_000_000; i++) {
    const code = i.toString().padStart(6, '0');
    const plain = createHash('sha256').update(code).digest('hex');
    if (verifiers.has(plain)) throw new Error(`${code} is stored as its plain hash`);
    if (i % 5 > 0) continue;
    const salted = createHash('sha256').update(`${flow} ${number} ${purpose} ${code}`).digest('hex');
    if (verifiers.has(salted)) throw new Error(`${code} is stored with a salt that stands beside it`);
  }
});

test('R16: the tokens have 128 bits and more, and what is stored of them is a hash', async () => {
  for (const [name, secret] of secrets) {
    if (/cookie (regain-(session|device|recovery|visit))|link/.test(name))
      expect(Buffer.from(secret, 'base64url').length, name).toBeGreaterThanOrEqual(16);
  }
  const { rows } = await app.store.pool.query('select id_hash from session');
  for (const { id_hash: hash } of rows) expect(hash).toHaveLength(32);
});

test('R16: queued jobs hold nothing but what is sealed, each in another nonce', async () => {
  const { rows } = await app.store.pool.query('select payload, key from graphile_worker._private_jobs');
  expect(rows.length).toBeGreaterThan(10);
  for (const { payload } of rows) {
    expect(Object.keys(payload)).toEqual(['sealed']);
    expect(payload.sealed).toMatch(/^[a-z0-9-]+\.[\w-]{60,}$/);
  }
  const nonces = rows.map(({ payload }) => payload.sealed.split('.')[1].slice(0, 16));
  expect(new Set(nonces).size).toBe(rows.length);
});

test('R16: who writes into the stolen rows can’t make a job of their own, nor move a sealed text elsewhere', async () => {
  const { rows } = await app.store.pool.query(`select secret_sealed from method where kind = 'totp'`);
  const [{ secret_sealed: seed }] = rows;
  expect(app.secrets.open('job', seed)).toBeUndefined();
  expect(app.secrets.open('page-state', seed)).toBeUndefined();
  const job = (await app.store.pool.query('select payload from graphile_worker._private_jobs limit 1'))
    .rows[0].payload.sealed;
  expect(app.secrets.open('totp-seed', job)).toBeUndefined();
});

test('R16: with the database and no keys, the recovery that stands at the password is nobody else’s', async () => {
  const { rows } = await app.store.pool.query('select id, secret_hash from flow where id = $1', [chosenId]);
  const [flow] = rows;
  const thief = stranger(app);
  for (const secret of [
    flow.secret_hash.toString('base64url'),
    flow.secret_hash.toString('hex').slice(0, 43),
  ]) {
    thief.cookies.set('regain-recovery', `${flow.id}.${secret}`);
    expect((await thief.get('/recover/password/new')).path).toBe('/recover');
  }
  await setPassword(thief, newPassword).catch(() => undefined);
  expect(thief.page.path).toBe('/recover');
});
