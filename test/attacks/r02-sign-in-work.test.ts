import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PasswordHasher } from '../../src/ports/hashing.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { stranger, tryPassword } from './support/sign-in.ts';

/** R2: the work of a sign-in tells nothing: the same statements and the same verification whoever is named. */
let app: TestApp;
let statements: string[] = [];
let verifications: string[] = [];
/** What an import brings along: dearer than the test's own 64 KiB. */
const imported = { memoryCost: 1024, timeCost: 2, parallelism: 1 };

beforeAll(async () => {
  app = await startTestApp({ onStatement: (sql) => void statements.push(sql) });
  app.app.hasher = counting(app.app.hasher);
  const organisation = await app.addOrganisation();
  const add = (name: string) => app.addPerson(`${name}@alpenglow.example`, { organisation });
  await add('known');
  const phone = await app.addPerson('two-steps@alpenglow.example', { organisation, totp: true });
  expect(phone.id).toBeDefined();
  const sql = async (text: string, ...values: unknown[]) => app.store.pool.query(text, values);
  await sql(`update account set state = 'disabled' where id = $1`, (await add('disabled')).id);
  await sql(`update account set frozen_at = now() where id = $1`, (await add('frozen')).id);
  await sql(
    `update account set password_expires_at = now() - interval '1 hour' where id = $1`,
    (await add('temporary-over')).id,
  );
  await sql(`update account set password_hash = null where id = $1`, (await add('no-password')).id);
  const dear = await hash('correct-horse-battery-staple', imported);
  await sql(`update account set password_hash = $2 where id = $1`, (await add('imported')).id, dear);
  await sql(`update account set password_hash = 'rubbish' where id = $1`, (await add('broken')).id);
  const changed = (await add('changed')).id;
  await sql(
    `update account set replaced_password_hash = password_hash, password_changed_at = now() where id = $1`,
    changed,
  );
}, 60_000);
afterAll(() => app.stop());

/** Notes what each verification has to compute: the scheme of the hash, or of the decoy in its place. */
function counting(hasher: PasswordHasher): PasswordHasher {
  return {
    ...hasher,
    hash: (password, lane) => {
      verifications.push('a hash is made');
      return hasher.hash(password, lane);
    },
    verify: (phc, password, lane, decoyScheme) => {
      verifications.push(`verified in the lane ${lane}`);
      return hasher.verify(phc, password, lane, decoyScheme);
    },
  };
}

async function workOf(userId: string, password: string, cookies?: ReadonlyMap<string, string>) {
  const browser = stranger(app, cookies);
  await browser.get('/signin');
  statements = [];
  verifications = [];
  const page = await browser.submit({ username: userId, password });
  return {
    status: page.status,
    text: page.text,
    statements: [...statements],
    verifications: [...verifications],
  };
}

const states = [
  'known',
  'disabled',
  'frozen',
  'temporary-over',
  'no-password',
  'imported',
  'broken',
  // Its replaced password is compared as well, and where no stopwatch finds it.
  'changed',
  'two-steps',
  'unknown',
] as const;
const device = new Map([['regain-device', 'x'.repeat(43)]]);

describe.each([
  ['a new browser', undefined],
  ['a browser that brings a device cookie', device],
])('R2: from %s, a refused sign-in', (_what, cookies) => {
  test('runs the same statements and one verification, whoever is named', async () => {
    await workOf('warms-up@alpenglow.example', 'x', cookies);
    const expected = await workOf('never-was@alpenglow.example', `wrong ${cookies?.size}`, cookies);
    expect(expected.verifications).toEqual(['verified in the lane stranger']);
    expect(expected.statements.length).toBeGreaterThan(4);
    for (const state of states) {
      const work = await workOf(`${state}@alpenglow.example`, `wrong ${cookies?.size}`, cookies);
      expect(work, state).toEqual(expected);
    }
  });

  test('of a disabled or frozen account costs the same with the right password, and so does a temporary one that is over', async () => {
    const right = 'correct-horse-battery-staple';
    const expected = await workOf('unknown@alpenglow.example', right, cookies);
    for (const state of ['disabled', 'frozen', 'temporary-over']) {
      expect(await workOf(`${state}@alpenglow.example`, right, cookies), state).toEqual(expected);
    }
  });
});

test('R2: a malformed ID, an empty password and a wait cost the same for everyone', async () => {
  for (const odd of ['no-at-sign', '@', 'a@b@c', 'ﬀ'.repeat(300), 'x@alpenglow.example\0']) {
    const work = await workOf(odd, 'wrong');
    expect(work.verifications, odd).toHaveLength(1);
  }
  for (const userId of ['known@alpenglow.example', 'unknown@alpenglow.example']) {
    expect((await workOf(userId, '')).verifications).toEqual([]);
  }
});

test('R2: an ID that has to wait costs no verification, known or not', async () => {
  const works = [];
  for (const userId of ['known@alpenglow.example', 'unknown@alpenglow.example']) {
    for (let i = 0; i < 12; i++) await tryPassword(stranger(app), userId, `guess ${i}`);
    works.push(await workOf(userId, 'one more'));
  }
  expect(works[0]).toEqual(works[1]);
  expect(works[0]!.verifications).toEqual([]);
  expect(works[0]!.text).toMatch(/wait/i);
});
