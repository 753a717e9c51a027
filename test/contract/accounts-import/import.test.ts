import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPool } from '../../../src/adapters/store/connection.ts';
import { createAccountStaging } from '../../../src/adapters/store-import/staging.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let pool: pg.Pool;
let directory: string;

beforeEach(async () => {
  database = await freshDatabase();
  pool = openPool({ connectionString: database.url });
  directory = mkdtempSync(join(tmpdir(), 'regain-import-'));
  await pool.query(`with o as (insert into organisation (name, preset, default_locale) values ('Alpenglow', 'standard', 'en')
    returning id) insert into organisation_domain select d, id from o, unnest(array['alpenglow.example', 'alp.example']) d`);
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const columns = 'kind,organisation,user_id,name,roles,emails,phones,password_hash,locale,state';
const hash = `$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$${'B'.repeat(43)}`;
const work = (id: string, emails = '', phones = '') =>
  `work,alpenglow.example,${id}@alpenglow.example,Person ${id},,${emails},${phones},"${hash}",it,`;

function file(lines: readonly string[], name = 'people.csv'): string {
  const path = join(directory, name);
  writeFileSync(path, `${[columns, ...lines].join('\n')}\n`);
  return path;
}

/** The real command, as a process of its own. */
function start(args: string[]) {
  const child = spawn(process.execPath, ['test/contract/cli/regain.ts', 'accounts', 'import', ...args], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      REGAIN_MODE: 'demonstration',
      REGAIN_DATA_DIR: directory,
    },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
  return { child, ended, output: () => output };
}
const run = (...args: string[]) => start(args).ended;

const count = async (table: string) =>
  Number((await pool.query(`select count(*) from ${table}`)).rows[0].count);

describe('an import', () => {
  test('makes accounts with addresses that are usable at once (R25), and an audit event', async () => {
    const path = file([
      work('ada', 'ada@mail.example;ada@other.example', '+393331234567'),
      'personal,,zoe@mail.example,Zoe,,zoe@other.example,,,,disabled',
    ]);
    const { code, output } = await run(path);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 accounts were made.'),
    });
    const accounts =
      await pool.query(`select user_id_key, kind, roles, locale, state, password_hash, security_epoch,
      organisation_id is not null as organised from account order by user_id_key`);
    expect(accounts.rows).toEqual([
      {
        user_id_key: 'ada@alpenglow.example',
        kind: 'work',
        roles: ['member'],
        locale: 'it',
        state: 'active',
        password_hash: hash,
        security_epoch: 0,
        organised: true,
      },
      {
        user_id_key: 'zoe@mail.example',
        kind: 'personal',
        roles: [],
        locale: null,
        state: 'disabled',
        password_hash: null,
        security_epoch: 0,
        organised: false,
      },
    ]);
    const methods =
      await pool.query(`select kind, address, address_key, bound_by, confirmed_at is not null and
      usable_from <= now() as usable from method where account_id = (select id from account where kind = 'work') order by address`);
    expect(methods.rows).toEqual(
      ['+393331234567', 'ada@mail.example', 'ada@other.example'].map((address) => ({
        kind: address.includes('@') ? 'email' : 'phone',
        address,
        address_key: address,
        bound_by: 'import',
        usable: true,
      })),
    );
    const events = await pool.query('select kind, actor, data from audit_event');
    expect(events.rows).toHaveLength(2);
    expect(events.rows[0]).toMatchObject({
      kind: 'accounts.imported',
      actor: 'operator',
      data: { accounts: 1 },
    });
    expect(await count('account_import_row')).toBe(0);
  });

  test('changes nothing when one record is refused, and says which and why', async () => {
    const path = file([
      work('ada'),
      work('bob', 'nobody'),
      'work,alpenglow.example,eve@alpenglow.example,Eve,global-admin,,,,,',
    ]);
    const { code, output } = await run(path);
    expect(code).toBe(1);
    expect(output).toContain('Nothing was imported: 2 records were refused, 1 are fine.');
    expect(readFileSync(`${path}.refused.csv`, 'utf8')).toBe(
      'line,reason\n3,"a mail address is not of the form name@domain, in ASCII"\n4,"roles other than ""member"" need --allow-roles"\n',
    );
    expect([await count('account'), await count('account_import'), await count('audit_event')]).toEqual([
      0, 0, 0,
    ]);
  });

  test('takes the others with --accept-refusals, and roles with --allow-roles', async () => {
    const path = file([
      work('ada', 'nobody'),
      'work,alpenglow.example,eve@alpenglow.example,Eve,global-admin,,,,,',
    ]);
    expect((await run(path, '--accept-refusals', '--allow-roles')).code).toBe(0);
    expect((await pool.query('select user_id, roles from account')).rows).toEqual([
      { user_id: 'eve@alpenglow.example', roles: ['global-admin'] },
    ]);
  });

  test('is made once: the same file again changes nothing', async () => {
    const path = file([work('ada')]);
    await run(path);
    const { code, output } = await run(path);
    expect(code).toBe(0);
    expect(output).toContain('was imported on');
    expect(await count('account')).toBe(1);
  });

  test('rehearses without a trace', async () => {
    const { code, output } = await run(file([work('ada')]), '--dry-run');
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('1 accounts would be made'),
    });
    expect([await count('account'), await count('account_import')]).toEqual([0, 0]);
  });

  test('tells of a file that is not there, in a sentence', async () => {
    expect(await run(join(directory, 'none.csv'))).toMatchObject({
      code: 2,
      output: expect.stringMatching(/none\.csv does not exist\.\n$/),
    });
  });
});

describe('R8: user IDs that collide', () => {
  test('are refused against the store and within the file, by key and by look', async () => {
    await run(file([work('ada'), work('mike')], 'first.csv'));
    const path = file([
      work('ADA'),
      work('mıke'),
      work('bob'),
      work('Bob'),
      work('bоb'),
      `work,alp.example,eve@lotus.example,Eve,,,,,,`,
      `work,lotus.example,eve@lotus.example,Eve,,,,,,`,
      `work,ALP.example,fine@alpenglow.example,Fine,,,,,,`,
      `personal,,pat@alp.example,Pat,,,,,,`,
    ]);
    await run(path, '--dry-run');
    expect(readFileSync(`${path}.refused.csv`, 'utf8').trim().split('\n').slice(1)).toEqual([
      '2,"an account with this user ID exists already"',
      '3,"the user ID could be mistaken for that of an account that exists"',
      '5,"line 4 has the same user ID already"',
      '6,"the user ID could be mistaken for the one in line 4"',
      '7,"the user ID is not in a domain of its organisation"',
      '8,"no organisation has this domain"',
      '10,"a personal account can’t have a user ID in the domain of an organisation"',
    ]);
  });

  test('are found again when the account was made between check and commit', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const staging = createAccountStaging(client);
    const now = new Date();
    await staging.begin(createHash('sha256').digest(), now);
    const userId = { display: 'zoe@mail.example', key: 'zoe@mail.example', skeleton: 'zoe@mail.example' };
    const account = {
      kind: 'personal' as const,
      organisationDomain: undefined,
      userId,
      displayName: 'Zoe',
      roles: [],
      locale: undefined,
      state: 'active' as const,
      passwordHash: undefined,
      emails: [],
      phones: [],
    };
    await staging.stage([{ record: 1, line: 2, account }]);
    expect(await staging.check()).toEqual({ accounts: 1, refused: 0 });
    await pool.query(`insert into account (kind, user_id, user_id_key, user_id_skeleton, display_name)
      values ('personal', 'zoe@mail.example', 'zoe@mail.example', 'zoe@mail.example', 'Other')`);
    expect(await staging.commit(now)).toBe(false);
    expect(await staging.check()).toEqual({ accounts: 0, refused: 1 });
    await client.end();
  });
});

describe('an import that is killed', () => {
  test('leaves nothing made, and the same command goes on and ends it', async () => {
    const path = file(Array.from({ length: 12_000 }, (_, i) => work(`p${i}`, `p${i}@mail.example`)));
    const first = start([path]);
    while ((await count('account_import_row')) < 2000) await new Promise((resolve) => setTimeout(resolve, 5));
    first.child.kill('SIGKILL');
    await first.ended;
    const staged = await count('account_import_row');
    expect(staged).toBeLessThan(12_000);
    expect(await count('account')).toBe(0);
    const { code, output } = await run(path);
    expect(output).toContain(`Going on after ${staged} records`);
    expect(code).toBe(0);
    expect([await count('account'), await count('method'), await count('account_import_row')]).toEqual([
      12_000, 12_000, 0,
    ]);
  });

  test('or fails in the midst of its commit leaves nothing made, and its error repeats no row (R59)', async () => {
    await pool.query(`create function fail() returns trigger language plpgsql as $$ begin
      raise exception 'refused %', new using detail = (select string_agg(user_id, ' ') from account); end $$`);
    await pool.query('create trigger fail before insert on audit_event for each row execute function fail()');
    const path = file([work('ada', 'ada@mail.example'), work('bob')]);
    const { code, output } = await run(path);
    expect(code).toBe(2);
    expect(output).toMatch(/PostgreSQL refused a statement with code P0001; its log says more\.\n$/);
    expect(output).not.toMatch(/ada@|ccounts\.imported/);
    expect([await count('account'), await count('method'), await count('account_import_row')]).toEqual([
      0, 0, 2,
    ]);
    await pool.query('drop trigger fail on audit_event');
    expect((await run(path)).code).toBe(0);
    expect([await count('account'), await count('method')]).toEqual([2, 1]);
  });

  test('is another import when the file has changed, and is forgotten after a day', async () => {
    const client = await pool.connect();
    const staging = createAccountStaging(client);
    await staging.begin(createHash('sha256').update('old').digest(), new Date(Date.now() - 90_000_000));
    await staging.stage([{ record: 1, line: 2, refused: 'x' }]);
    client.release(true);
    expect((await run(file([work('ada')]))).code).toBe(0);
    expect([await count('account'), await count('account_import')]).toEqual([1, 1]);
  });

  test('two at once on one file: one waits for nobody and says so', async () => {
    const client = await pool.connect();
    const other = await pool.connect();
    const print = createHash('sha256').update('same').digest();
    expect((await createAccountStaging(client).begin(print, new Date())).status).toBe('ready');
    expect((await createAccountStaging(other).begin(print, new Date())).status).toBe('busy');
    client.release(true);
    other.release(true);
  });
});

test('R59: what an import says holds no value of a record', async () => {
  const canary = 'canary7f3a';
  const path = file([
    work(canary, `${canary}@mail.example`),
    work(canary, canary),
    `work,${canary},x@${canary},${canary},${canary},${canary},${canary},${canary},${canary},${canary}`,
  ]);
  appendFileSync(path, `work,alpenglow.example,"${canary}`);
  for (const args of [
    [path, '--dry-run'],
    [path, '--accept-refusals'],
  ]) {
    const { output } = await run(...args);
    expect(output).not.toBe('');
    expect(output.replaceAll(path, '')).not.toContain(canary);
  }
});
