import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headFile } from '../../../src/adapters/audit/head-file.ts';
import { createSealer } from '../../../src/adapters/audit/sealer.ts';
import { generateSigningKey, loadSigningKey } from '../../../src/adapters/secrets/signing-key.ts';
import { openPool } from '../../../src/adapters/store/connection.ts';
import { openStore } from '../../../src/adapters/store/open.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

const pem = generateSigningKey();
const signingKey = loadSigningKey(pem);
const directory = mkdtempSync(join(tmpdir(), 'regain-cli-'));
const path = (name: string) => join(directory, name);
const canary = 'Ada\r\n{"event":99}\u001b[2J';

let database: TestDatabase;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool({ connectionString: database.url });
  const store = await openStore({ connectionString: database.url });
  const sealer = createSealer({
    pool,
    signingKey,
    exporters: [headFile(path('heads.jsonl'))],
    log: { error: (_details, message) => expect.fail(message) },
  });
  for (const n of [1, 2, 3]) {
    await store.audit.append([
      {
        at: new Date(),
        kind: 'recovery.begun',
        organisationId: undefined,
        accountId: undefined,
        actor: 'stranger',
        supportCode: `K${n}`,
        data: { n, ratio: 0.1 },
        personal: { userId: `${canary}${n}` },
      },
    ]);
    await sealer.sealNow();
  }
  await store.close();
  writeFileSync(path('key.pem'), signingKey.publicKey);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** The real command. `env` decides whether it could reach the database at all. */
function regain(args: string[], env: Record<string, string> = live()) {
  const child = spawn(process.execPath, ['test/contract/cli/regain.ts', ...args], {
    env: { PATH: process.env.PATH, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
}
const live = () => ({ DATABASE_URL: database.url, REGAIN_DATA_DIR: directory, REGAIN_AUDIT_KEY: pem });
/** Another machine: no configuration, no database, no key but the public one. */
const offline = { REGAIN_MODE: 'production' };

describe('regain audit', () => {
  test('verify checks the log in the database', async () => {
    expect(await regain(['audit', 'verify', '--head', path('heads.jsonl')])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Nobody changed this log\.\n\n3 sealed events in 3 blocks.*\nCompared with 3 heads/,
      ),
    });
  });

  test('export and verify work apart, offline, with a public key only', async () => {
    const exported = await regain(['audit', 'export']);
    expect(exported).toMatchObject({ code: 0, err: '' });
    writeFileSync(path('log.jsonl'), exported.out);
    const { out: key } = await regain(['audit', 'public-key']);
    expect(key).toBe(readFileSync(path('key.pem'), 'utf8'));
    const check = ['audit', 'verify', path('log.jsonl')];
    expect(await regain([...check, '--public-key', path('key.pem')], offline)).toMatchObject({ code: 0 });
    const edited = exported.out.replace('"supportCode":"K2"', '"supportCode":"K3"');
    writeFileSync(path('log.jsonl'), edited);
    expect(await regain([...check, '--public-key', path('key.pem')], offline)).toMatchObject({
      code: 1,
      out: expect.stringContaining('Event 2 in block 2 was edited.'),
    });
    expect(await regain(check, offline)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--public-key'),
    });
  });

  test('R58: that the log was exported, and for which organisation, is in the log and in the export', async () => {
    await pool.query(`delete from audit_event where kind = 'audit.exported'`);
    const organisation = '01990000-0000-7000-8000-00000000000a';
    const { out } = await regain(['audit', 'export', '--organisation', organisation.toUpperCase()]);
    expect(out).toContain(`"kind":"audit.exported","organisation":"${organisation}"`);
    await regain(['audit', 'verify']);
    const { rows } = await pool.query(
      `select organisation_id, actor from audit_event where kind = 'audit.exported'`,
    );
    expect(rows).toEqual([{ organisation_id: organisation, actor: 'operator' }]);
  });

  test('R60: what a stranger typed neither adds a line nor steers the terminal', async () => {
    const { out } = await regain(['audit', 'export']);
    const begun = out.split('\n').filter((line) => /^\{"event":.*"kind":"recovery\.begun"/.test(line));
    expect(begun).toHaveLength(3);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  test('verify says in sentences what it can’t read', async () => {
    const key = ['--public-key', path('key.pem')];
    expect(await regain(['audit', 'verify', path('none'), ...key])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/none does not exist\.\n$/),
    });
    expect(await regain(['audit', 'verify', '--public-key', path('heads.jsonl')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--public-key: .*no public key/),
    });
    expect(await regain(['audit', 'verify', '--head', path('key.pem')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--head: line 1/),
    });
    expect(await regain(['audit', 'verify', path('key.pem'), ...key])).toMatchObject({
      code: 1,
      out: expect.stringContaining('This is not an export'),
    });
    expect(await regain(['audit', 'explode'])).toMatchObject({ code: 2 });
  });

  test('verify finds an edited row in the database', async () => {
    await pool.query(`update audit_event set actor = 'operator' where id = 2`);
    expect(await regain(['audit', 'verify'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('Event 2 in block 2 was edited.'),
    });
  });
});
