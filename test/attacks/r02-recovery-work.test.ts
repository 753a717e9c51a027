import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Authenticator } from '../support/authenticator.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions } from '../support/passkey.ts';
import { beginRecovery } from '../support/recovery.ts';
import { stranger, tryPassword } from './support/sign-in.ts';
import { givePasskey, typeCode } from './support/way-back.ts';

/** R2: the work of a recovery tells nothing: the same statements for every ID, and no password is hashed for any. */
let app: TestApp;
let statements: string[] = [];
let hashes = 0;
/** Of somebody who names others. */
let thief: Authenticator;
const at = 'alpenglow.example';

beforeAll(async () => {
  app = await startTestApp({ onStatement: (sql) => void statements.push(sql) });
  const { hasher } = app.app;
  const organisation = await app.addOrganisation();
  await app.addPerson(`known@${at}`, { organisation, emails: ['a@mail.example'], phones: ['+393331234567'] });
  await app.addPerson(`admin@${at}`, { organisation, roles: ['global-admin'], totp: true, recoveryCodes: 4 });
  await app.addPerson(`unenrolled@${at}`, { organisation });
  thief = await givePerson(app, await app.addPerson('thief@elsewhere.example'));
  await givePerson(app, await app.addPerson(`passkey@${at}`, { organisation }));
  await app.addPerson(`personal@${at}`, { emails: ['b@mail.example'] });
  const disabled = await app.addPerson(`disabled@${at}`, { organisation, emails: ['c@mail.example'] });
  const frozen = await app.addPerson(`frozen@${at}`, { organisation, emails: ['d@mail.example'] });
  await app.store.pool.query(`update account set state = 'disabled' where id = $1`, [disabled.id]);
  await app.store.pool.query('update account set frozen_at = now() where id = $1', [frozen.id]);
  app.app.hasher = {
    ...hasher,
    hash: (...given) => counted(hasher.hash(...given)),
    verify: (...given) => counted(hasher.verify(...given)),
  };
});
afterAll(() => app.stop());

function counted<Result>(result: Result): Result {
  hashes += 1;
  return result;
}

/** The statements of each request of one long walk. */
async function workOf(name: string, device?: string): Promise<Record<string, string[]>> {
  const browser = stranger(app, new Map(device === undefined ? [] : [['regain-device', device]]));
  const work: Record<string, string[]> = {};
  const measure = async (what: string, step: () => Promise<unknown>) => {
    statements = [];
    await step();
    work[what] = statements;
  };
  await measure('the first page', () => browser.get(`/recover?username=${name}%40${at}`));
  await measure('the kind', () => browser.submit({ kind: 'work' }));
  await measure('a wrong check', () => browser.submit({ 'check-answer': '' }));
  await measure('the ID', () => browser.submit({ 'check-answer': 'anything' }));
  await measure('the trouble', () => browser.submit({ trouble: 'forgotten' }));
  for (const way of ['email', 'phone', 'totp', 'passkey', 'recovery-code', 'access-pass']) {
    await measure(`${way}: chosen`, () => browser.submit({ way }));
    if (way === 'passkey') {
      await measure('a passkey that is none', () => givePasskey(browser, '{}'));
      await measure('the passkey of somebody else', () =>
        givePasskey(browser, thief.get(passkeyOptions(browser))),
      );
      await measure('a forged one of somebody else', () =>
        givePasskey(browser, thief.get(passkeyOptions(browser), { foreignKey: true })),
      );
    } else await measure(`${way}: a wrong code`, () => typeCode(browser, '000000'));
    await measure(`${way}: another way`, () => browser.submit({}, { form: 'another-form' }));
  }
  await browser.submit({ way: 'email' });
  app.clock.pass(300);
  await measure('a resend', () => browser.submit({}, { form: 'resend-form' }));
  for (let i = 0; i < 6; i++) await measure(`wrong ${i}`, () => typeCode(browser, `10000${i}`));
  await measure('more time', () =>
    browser.submit({}, { form: 'code-form' }).then(() => browser.get('/recover/here')),
  );
  await measure('nothing arrived', () => browser.get('/recover/nothing-arrived'));
  await measure('help', () => browser.get('/help/ask'));
  await measure('help asked', () => browser.submit());
  app.clock.pass(-300);
  return work;
}

test.each([
  ['a new browser', undefined, ['known', 'admin', 'disabled', 'unenrolled', 'passkey', 'personal', 'frozen']],
  ['a browser that brings a device cookie', 'x'.repeat(43), ['known', 'admin']],
])(
  'R2: from %s, each request of a recovery runs the same statements, and hashes nothing',
  async (_what, device, names) => {
    await workOf('warms-up', device);
    hashes = 0;
    const expected = await workOf('never-was', device);
    expect(expected['the ID']!.length).toBeGreaterThan(3);
    expect(expected['wrong 0']!.length).toBeGreaterThan(6);
    for (const name of names) {
      expect(await workOf(name, device), name).toEqual(expected);
    }
    expect(hashes).toBe(0);
  },
);

test('R2: a password typed at its gate costs the one verification that it costs at sign-in, whoever is named', async () => {
  const works = [];
  // What an ID without a password costs is counted anew every ten minutes, by whoever comes first.
  await tryPassword(stranger(app), `warms-up@${at}`, 'x');
  for (const name of ['known', 'admin', 'disabled', 'unenrolled', 'personal', 'frozen', 'never-was']) {
    const browser = stranger(app);
    await browser.get(`/recover/who?kind=work&username=${name}%40${at}`);
    await browser.submit({ 'check-answer': 'anything' });
    await browser.submit({ trouble: 'lost-factor' });
    await browser.submit({ way: 'password' });
    statements = [];
    hashes = 0;
    await typeCode(browser, 'not the password');
    works.push({ hashes, statements: [...statements] });
  }
  expect(works[0]!.hashes).toBe(1);
  for (const work of works) expect(work).toEqual(works[0]);
});

test('R2: a code of an app is compared with one seed, whether the account has an app, or there is an account at all', async () => {
  const { secrets, totp } = app.app;
  const { open } = secrets;
  let opened = 0;
  let compared = 0;
  app.secrets.open = (...given) => {
    if (given[0] === 'totp-seed') opened += 1;
    return open(...given);
  };
  app.app.totp = {
    ...totp,
    stepOf: (...given) => {
      compared += 1;
      return totp.stepOf(...given);
    },
  };
  try {
    for (const name of ['admin', 'known', 'disabled', 'unenrolled', 'personal', 'frozen', 'never-was']) {
      const browser = stranger(app);
      await beginRecovery(browser, `${name}@${at}`);
      await browser.submit({ way: 'totp' });
      [opened, compared] = [0, 0];
      await typeCode(browser, '000000');
      expect({ name, opened, compared }).toEqual({ name, opened: 1, compared: 1 });
    }
  } finally {
    app.secrets.open = open;
    app.app.totp = totp;
  }
});

test('R2: mail is queued, and the request waits for none: no address of an account is in any statement of it', async () => {
  statements = [];
  await workOf('known');
  expect(statements.join('\n')).not.toMatch(/a@mail\.example|delivery/);
  const tasks = (await app.queued()).map(({ task }) => task);
  expect(new Set(tasks)).toEqual(new Set(['record-attempt', 'send-code', 'tell-ways', 'ask-help']));
});
