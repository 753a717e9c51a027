import { afterAll, beforeAll, expect, test } from 'vitest';
import { decoyScheme } from '../../src/app/sign-in/decoy-scheme.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { stranger, tryPassword } from './support/sign-in.ts';

/** R2: an ID that has no account is refused with a scheme drawn from those in use where it could be. */
const ours = '$argon2id$v=19$m=64,t=1,p=1';
const theirs = '$argon2id$v=19$m=65536,t=3,p=4';
const personal = '$argon2id$v=19$m=32768,t=2,p=1';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const alpenglow = await app.addOrganisation();
  const lotus = await app.addOrganisation({ name: 'Lotus', domains: ['lotus.example'] });
  const rows = async (kind: string, organisation: string | null, domain: string, scheme: string, n: number) =>
    app.store.pool.query(
      `insert into account (kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name, password_hash)
       select $1, $2::uuid, x, x, x, 'Ada', $4 || '$YWFhYWFhYWFhYWFhYWFhYQ$YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE'
       from (select md5($4) || i || '@' || $3 as x from generate_series(1, $5::int) i)`,
      [kind, organisation, domain, scheme, n],
    );
  await rows('work', alpenglow, 'alpenglow.example', ours, 30);
  await rows('work', alpenglow, 'alpenglow.example', theirs, 10);
  await rows('work', lotus, 'lotus.example', theirs, 5);
  await rows('personal', null, 'mail.example', personal, 7);
  await app.store.pool.query(
    `update account set password_hash = 'rubbish' where user_id like '%30@alpenglow.example'`,
  );
}, 60_000);
afterAll(() => app.stop());

const drawn = (name: string, domain: string) =>
  decoyScheme(app.app, app.secrets.mac('user-id', `${name}@${domain}`), domain);

test('R2: as often as it is common among the accounts of that domain', async () => {
  const schemes = await Promise.all(
    Array.from({ length: 2000 }, (_, i) => drawn(`x${i}`, 'alpenglow.example')),
  );
  const share = schemes.filter((scheme) => scheme === theirs).length / schemes.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.32);
  expect(new Set(schemes)).toEqual(new Set([ours, theirs]));
});

test('R2: only what is in use there: one organisation’s import does not show by another’s unknown IDs', async () => {
  const at = async (domain: string) =>
    new Set(await Promise.all(Array.from({ length: 50 }, (_, i) => drawn(`x${i}`, domain))));
  expect(await at('lotus.example')).toEqual(new Set([theirs]));
  expect(await at('mail.example')).toEqual(new Set([personal]));
  expect(await at('never-seen.example')).toEqual(new Set([personal]));
});

test('R2: the same ID draws the same scheme however often it is asked', async () => {
  const once = await Promise.all(Array.from({ length: 50 }, (_, i) => drawn(`x${i}`, 'alpenglow.example')));
  app.clock.pass(3600);
  const again = await Promise.all(Array.from({ length: 50 }, (_, i) => drawn(`x${i}`, 'alpenglow.example')));
  expect(again).toEqual(once);
});

test('R2: a refused sign-in computes just that scheme, and counting the shares is not each request’s work', async () => {
  let asked: (string | undefined)[] = [];
  const { hasher } = app.app;
  app.app.hasher = {
    ...hasher,
    verify: (phc, password, lane, decoy) => {
      asked.push(phc ?? decoy);
      return hasher.verify(phc, password, lane, decoy);
    },
  };
  const counted = app.store.passwordSchemes.inUse;
  let counts = 0;
  app.store.passwordSchemes.inUse = () => {
    counts += 1;
    return counted();
  };
  app.clock.pass(3600);
  for (let i = 0; i < 20; i++) await tryPassword(stranger(app), `nobody${i}@lotus.example`, 'wrong');
  expect(asked).toEqual(Array(20).fill(theirs));
  expect(counts).toBe(1);
  asked = [];
  app.app.hasher = hasher;
});

test('R2: no sign-in waits while the shares are counted anew, or fails with it; the new count is used when it is there', async () => {
  const counted = app.store.passwordSchemes.inUse;
  try {
    expect(await drawn('x', 'lotus.example')).toBe(theirs);
    let finish: (shares: Awaited<ReturnType<typeof counted>>) => void = () => {};
    app.store.passwordSchemes.inUse = () => Promise.reject(new Error('the connection is lost'));
    app.clock.pass(601);
    expect(await drawn('x', 'lotus.example')).toBe(theirs);
    app.store.passwordSchemes.inUse = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    await new Promise(setImmediate);
    for (let i = 0; i < 3; i++) expect(await drawn('x', 'lotus.example')).toBe(theirs);
    finish([{ domain: 'lotus.example', scheme: personal, accounts: 1 }]);
    await new Promise(setImmediate);
    expect(await drawn('x', 'lotus.example')).toBe(personal);
  } finally {
    app.store.passwordSchemes.inUse = counted;
    app.clock.pass(601);
    await drawn('x', 'lotus.example');
    await expect.poll(() => drawn('x', 'lotus.example')).toBe(theirs);
  }
});

test('R2: a decoy of a dear scheme takes as long as a real hash of it', async () => {
  const dear = `${theirs}$YWFhYWFhYWFhYWFhYWFhYQ$YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE`;
  const time = async (phc: string | undefined, scheme: string) => {
    const samples: number[] = [];
    for (let i = 0; i < 4; i++) {
      const began = performance.now();
      expect(await app.app.hasher.verify(phc, 'x', 'stranger', scheme)).toBe(false);
      samples.push(performance.now() - began);
    }
    return Math.min(...samples);
  };
  const real = await time(dear, ours);
  const decoy = await time(undefined, theirs);
  expect(decoy / real).toBeGreaterThan(0.5);
  expect(decoy / real).toBeLessThan(2);
  expect(await time(undefined, ours)).toBeLessThan(real / 4);
});
