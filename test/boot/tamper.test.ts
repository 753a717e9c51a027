import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { HttpBrowser } from '../support/browser.ts';
import { regain } from './support/command.ts';
import { cleanUp, dataDirectory, freePort, prepare, start } from './support/regain.ts';

beforeAll(prepare);
afterEach(cleanUp);

test('while the demonstration runs: edit an audit row by SQL, and the check names it (R60)', async () => {
  const port = await freePort();
  const env = { REGAIN_DATA_DIR: dataDirectory(), REGAIN_CONFIG: '/dev/null', PORT: String(port) };
  const running = await start(env);
  await running.ready;
  const origin = `http://localhost:${port}`;
  const web = { fetch: (request: Request) => fetch(request, { redirect: 'manual' }) };
  const browser = new HttpBrowser(web, origin);
  await browser.get('/signin');
  expect((await browser.submit({ username: 'member@alpenglow.example', password: 'guess' })).status).toBe(
    422,
  );

  const sealed = `select kind from audit_event where id = 1 and block is not null`;
  await expect
    .poll(async () => (await regain(['sql', sealed], env)).out, { timeout: 20_000 })
    .toContain('1 row.');
  const before = await regain(['audit', 'verify'], env);
  expect(before.out).toContain('Nobody changed this log.');
  expect(before.code).toBe(0);

  const started = `select data->>'version' as version from audit_event where kind = 'installation.started'`;
  expect((await regain(['sql', started], env)).out).toMatch(/^version\n\d+\.\d+\.\d+\nSELECT: 1 row\.\n$/);

  const edit = await regain(['sql', "update audit_event set kind = 'nothing' where id = 1"], env);
  expect(edit.out).toBe('UPDATE: 1 row.\n');
  const after = await regain(['audit', 'verify'], env);
  expect(after.out).toContain('Event 1 in block 1 was edited.');
  expect(after.code).toBe(1);

  const two = await regain(['sql', 'select 1; delete from audit_event'], env);
  expect(two).toMatchObject({ code: 2, out: '' });
  expect(two.err).toMatch(/^PostgreSQL: /);

  const explained = await regain(['policy', 'explain', 'twofactor@alpenglow.example'], env);
  expect(explained.code).toBe(0);
  expect(explained.out).toContain('two different proofs');
  expect(explained.out).not.toContain('tino@mail.example');

  const lotus = ['--organisation', 'lotus.example'];
  const policy = await regain(['policy', 'get', ...lotus], env);
  expect(policy.err).toBe('');
  expect(policy.out).toContain('preset "self-service-only", version 0');
  const file = join(dataDirectory('policies'), 'policy.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '{"gates": 2}');
  const applied = await regain(['policy', 'apply', file, '--yes', ...lotus], env);
  expect(applied.err).toBe('');
  expect(applied.out).toContain('In force, as version 1.');
});

test('regain sql touches no production', async () => {
  const directory = dataDirectory('etc');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'regain.env');
  const settings = [
    'REGAIN_MODE=production',
    'REGAIN_ORIGIN=https://id.example.com',
    'REGAIN_SUPPORT_ADDRESS=help@example.com',
    'REGAIN_MAIL_FROM=id@example.com',
    'REGAIN_SMTP_URL=smtp://127.0.0.1',
    `DATABASE_URL=postgres://127.0.0.1:${await freePort()}/regain`,
    'REGAIN_KEY_FILE=keys',
    'REGAIN_AUDIT_KEY_FILE=key.pem',
  ];
  writeFileSync(file, settings.join('\n'), { mode: 0o600 });
  const refused = await regain(['sql', 'select 1'], { REGAIN_CONFIG: file });
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('no demonstration');
});
