import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase, stopOwnServer, type TestDatabase } from '../support/database.ts';
import { type SmtpTestServer, startSmtpServer } from '../support/smtp.ts';
import { browserBehindProxy } from './support/behind-proxy.ts';
import { regain } from './support/command.ts';
import { cleanUp, dataDirectory, freePort, prepare, start } from './support/regain.ts';

const origin = 'https://id.alpenglow.example';
let database: TestDatabase;
let mailServer: SmtpTestServer;
let directory: string;

beforeAll(prepare);
afterAll(stopOwnServer);
beforeEach(async () => {
  database = await emptyDatabase();
  mailServer = await startSmtpServer();
  directory = dataDirectory('etc');
});
afterEach(async () => {
  await cleanUp();
  await mailServer.close();
  await database.drop();
});

function init(...args: string[]) {
  return regain(['init', '--directory', directory, ...args]);
}

const person = ['--admin', 'Ada@alpenglow.example', '--admin-name', 'Ada Furrer'];
const organisation = ['--organisation', 'Älpenglow', '--domain', 'alpenglow.example', ...person];
const settings = () => [
  ...['--origin', origin, '--support-address', 'help@operator.example'],
  ...['--mail-from', 'id@alpenglow.example', '--smtp-url', `smtp://127.0.0.1:${mailServer.port}`],
  ...['--database-url', database.url],
];

function startProduction(extra: Record<string, string> = {}) {
  return start({ REGAIN_CONFIG: join(directory, 'regain.env'), REGAIN_DATA_DIR: dataDirectory(), ...extra });
}

describe('regain init', () => {
  test('names all that is missing at once, and writes nothing', async () => {
    const { code, out, err } = await init();
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const flag of ['origin', 'support-address', 'mail-from', 'smtp-url', 'database-url'])
      expect(err).toMatch(new RegExp(`- --${flag} \\([A-Z_]+\\) is missing: `));
    for (const flag of ['organisation', 'domain', 'admin']) expect(err).toContain(`- --${flag} is missing: `);
    expect(() => statSync(directory)).toThrow('ENOENT');
  });

  test('names all that is wrong at once: an administrator outside the organisation too', async () => {
    const { err } = await init(
      ...settings().with(1, 'http://id.alpenglow.example'),
      ...['--organisation', 'A', '--domain', 'alpenglow.example', '--preset', 'mild', '--locale', 'fr'],
      ...['--admin', 'ada@elsewhere.example', '--admin-mail', 'ada'],
    );
    for (const flag of [
      'origin (REGAIN_ORIGIN)',
      'preset',
      'locale (REGAIN_DEFAULT_LANGUAGE)',
      'admin',
      'admin-mail',
    ])
      expect(err).toContain(`- --${flag} must `);
    expect(() => statSync(directory)).toThrow('ENOENT');
  });

  test('from nothing to a signed-in administrator: configuration, keys, organisation, link, production (R21, R79)', async () => {
    const made = await init(...settings(), ...organisation, '--admin-mail', 'ada@mail.example');
    expect(made.err).toContain('Written: ');
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^https:\/\/id\.alpenglow\.example\/enrol\?t=[\w-]{43}\n$/);
    expect(made.err).not.toContain('/enrol?t=');
    for (const name of ['regain.env', 'keys', 'audit-key.pem'])
      expect(statSync(join(directory, name)).mode & 0o777, name).toBe(0o600);

    const production = await startProduction();
    await production.ready;
    expect(production.output()).toContain(`serves ${origin}`);
    const browser = browserBehindProxy(origin, production.port);

    const link = made.out.trim().slice(origin.length);
    const page = await browser.get(link);
    expect(page.path).toBe('/enrol');
    expect(page.text).toContain('Ada Furrer');
    expect([...browser.cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
    const enrolled = await browser.submit({ 'new-password': 'nine quiet glaciers hum' });
    expect(enrolled.path).toMatch(/^\/security/);

    const other = browserBehindProxy(origin, production.port);
    expect((await other.get(link)).status).toBe(410);
    await other.get('/signin');
    const signedIn = await other.submit({
      username: 'ada@alpenglow.example',
      password: 'nine quiet glaciers hum',
    });
    expect(signedIn.path).toMatch(/^\/security/);
    expect(signedIn.status).toBe(200);

    await expect
      .poll(() => mailServer.received.flatMap(({ envelope }) => envelope.to))
      .toContain('ada@mail.example');
    for (const path of [
      '/demo',
      '/demo/outbox',
      '/demo/outbox.json',
      '/demo/phone',
      '/demo/phone.json',
      '/demo/audit',
    ])
      expect((await browserBehindProxy(origin, production.port).request(path)).status, path).toBe(404);

    const verified = await regain(['audit', 'verify'], { REGAIN_CONFIG: join(directory, 'regain.env') });
    expect(verified.out).toContain('Nobody changed this log.');

    const late = await init('--new-link', '--admin', 'ada@alpenglow.example');
    expect(late).toMatchObject({ code: 2, out: '' });
    expect(late.err).toContain('has enrolled already');
  });

  test('a second run overwrites nothing, says what is there, and makes a new link that kills the old one', async () => {
    const first = await init(...settings(), ...organisation);
    const before = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));

    const again = await init(...settings(), ...organisation);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('overwrites nothing');
    const bare = await init();
    expect(bare).toMatchObject({ code: 0, out: '' });
    expect(bare.err).toContain('Älpenglow (alpenglow.example)');
    expect(bare.err).toContain('regain init --new-link');
    expect(readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'))).toEqual(before);

    const second = await init('--new-link', '--admin', 'ADA@alpenglow.example');
    expect(second).toMatchObject({ code: 0 });
    const production = await startProduction();
    await production.ready;
    const status = async (link: string) =>
      (await browserBehindProxy(origin, production.port).get(link.trim().slice(origin.length))).status;
    expect(await status(first.out)).toBe(410);
    expect(await status(second.out)).toBe(200);
    expect((await init('--new-link', '--admin', 'bob@alpenglow.example')).err).toContain('no account');
  });

  test('keys that are there already are never written over', async () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'keys'), 'precious', { mode: 0o600 });
    const { code, err } = await init(...settings(), ...organisation);
    expect(code).toBe(2);
    expect(err).toContain(join(directory, 'keys'));
    expect(readdirSync(directory)).toEqual(['keys']);
    expect(readFileSync(join(directory, 'keys'), 'utf8')).toBe('precious');
  });

  test('a database that is refused leaves no file behind, and the same command works after mending', async () => {
    const port = await freePort();
    const wrong = settings().with(-1, `postgres://regain:hush@127.0.0.1:${port}/regain`);
    const refused = await init(...wrong, ...organisation);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).not.toContain('hush');
    expect(readdirSync(directory)).toEqual([]);
    expect((await init(...settings(), ...organisation)).code).toBe(0);
  });

  test('a mail server that does not answer is told at the start, and does not keep production from it', async () => {
    await init(...settings(), ...organisation);
    await mailServer.close();
    const production = await startProduction();
    await production.ready;
    await expect.poll(production.output).toMatch(/no delivery: E\w+.*REGAIN_SMTP_URL/);
    mailServer = await startSmtpServer();
  });

  test('a set-up that ended after its files goes on with them', async () => {
    await init(...settings(), ...organisation);
    await database.drop();
    database = await emptyDatabase();
    const file = join(directory, 'regain.env');
    const text = readFileSync(file, 'utf8').replace(/^DATABASE_URL=.*$/m, `DATABASE_URL='${database.url}'`);
    writeFileSync(file, text, { mode: 0o600 });
    const missing = await init();
    expect(missing.err).toContain('--organisation is missing');
    expect(missing.err).not.toContain('--origin');
    const { code, out } = await init(...organisation);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(`${origin}/enrol?t=`) });
  });

  test('secrets may come from the environment, where no process list shows them; a contradiction is named', async () => {
    const quiet = settings().slice(0, -2);
    const env = { DATABASE_URL: database.url };
    const args = ['init', '--directory', directory, ...quiet, ...organisation];
    const contradicted = await regain([...args, '--embedded-database'], env);
    expect(contradicted.err).toContain('two databases');
    const other = await regain([...args], { ...env, REGAIN_ORIGIN: 'https://other.example' });
    expect(other.err).toContain('REGAIN_ORIGIN is set otherwise in the environment');
    expect((await regain(args, env)).code).toBe(0);
    expect(readFileSync(join(directory, 'regain.env'), 'utf8')).toContain(database.url);
  });
});
