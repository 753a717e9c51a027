import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Authenticator } from '../support/authenticator.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions } from '../support/passkey.ts';
import { beginRecovery } from '../support/recovery.ts';
import { stranger, tryPassword } from './support/sign-in.ts';
import { givePasskey, typeCode } from './support/way-back.ts';

/** R1: of every answer of a recovery, status, headers, cookies and body are the same whoever was named. */
let app: TestApp;
const at = 'alpenglow.example';
/** Of somebody who names others. */
let strangersKey: Authenticator;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  const mail = (name: string) => ({ organisation, emails: [`${name}@mail.example`] });
  const sql = (text: string, ...values: unknown[]) => app.store.pool.query(text, values);
  await app.addPerson(`known@${at}`, { ...mail('known'), phones: ['+393331234567'] });
  await app.addPerson(`admin@${at}`, {
    ...mail('admin'),
    roles: ['global-admin'],
    totp: true,
    recoveryCodes: 4,
  });
  await app.addPerson(`locked@${at}`, mail('locked'));
  const disabled = await app.addPerson(`disabled@${at}`, mail('disabled'));
  await sql(`update account set state = 'disabled' where id = $1`, disabled.id);
  await app.addPerson(`unenrolled@${at}`, { organisation });
  const frozen = await app.addPerson(`frozen@${at}`, mail('frozen'));
  await sql('update account set frozen_at = $2 where id = $1', frozen.id, app.clock.now());
  await app.addPerson(`other-kind@${at}`, { emails: ['other-kind@mail.example'] });
  strangersKey = await givePerson(app, await app.addPerson('stranger@elsewhere.example'));
  for (const [name, changes] of [
    ['passkey', {}],
    ['young-passkey', { usableFrom: new Date(app.clock.now().getTime() + 3_600_000) }],
  ] as const)
    await givePerson(app, await app.addPerson(`${name}@${at}`, mail(name)), changes);
  const young = new Date(app.clock.now().getTime() + 3_600_000);
  await app.addPerson(`young@${at}`, { ...mail('young'), totp: true, usableFrom: young });
});
afterAll(() => app.stop());

const classes = [
  'known',
  'admin',
  'locked',
  'disabled',
  'unenrolled',
  'frozen',
  'other-kind',
  'young',
  'passkey',
  'young-passkey',
  'unknown',
] as const;

/** Everything of every answer, but for what is drawn anew for each request. */
function transcript(browser: HttpBrowser, name: string) {
  const kept: unknown[] = [];
  return {
    kept,
    note() {
      for (const { method, path, status, headers, body } of browser.page.answers) {
        const lines = [...headers].map(([header, value]) => `${header}: ${value}`);
        kept.push({ method, path, status, lines, body });
      }
    },
    masked: () => kept.map((answer) => mask(JSON.stringify(answer), name)),
  };
}

/** Tokens by the field, cookie or parameter that holds them; the ID that was typed; support code and reference. */
function mask(text: string, name: string): string {
  return text
    .replaceAll(new RegExp(`${name}(@|@<wbr/>|%40)${at}`, 'g'), 'ID$1')
    .replace(/(name=\\"csrf\\" value=\\")[\w-]{32}/g, '$1TOKEN')
    .replace(/(name=\\"at\\" value=\\")[0-9a-f-]{36}/g, '$1FLOW')
    .replace(/(name=\\"check-token\\" value=\\"|token=)[\w.-]+/g, '$1TOKEN')
    .replace(/(name=\\"passkey-token\\" value=\\")[\w.-]+/g, '$1TOKEN')
    .replace(/(challenge&quot;:&quot;)[\w-]{43}/g, '$1CHALLENGE')
    .replace(/(regain-visit=)[\w-]{43}/g, '$1VISIT')
    .replace(/(regain-recovery=)[0-9a-f-]{36}\.[\w-]{43}/g, '$1HANDLE')
    .replace(/\b[3479CDFGHJKMNPQRTVWX]{4}-[3479CDFGHJKMNPQRTVWX]{4}\b/g, 'SUPPORT')
    .replace(/\b[3479CDFGHJKMNPQRTVWX](\d)\b/g, 'R$1');
}

/** Every trouble, every way, and what a stranger can do there; passwords apart, which wait by the ID. */
async function walk(name: string): Promise<string[]> {
  const browser = stranger(app);
  const { note, masked } = transcript(browser, name);
  const go = async (step: Promise<unknown>) => {
    await step;
    note();
  };
  await go(browser.get(`/recover?username=${name}%40${at}`));
  await go(browser.submit({ kind: 'work' }));
  await go(browser.submit({ 'check-answer': 'anything' }));
  await go(browser.submit({ trouble: 'forgotten' }));
  for (const way of ['email', 'phone', 'totp', 'passkey', 'recovery-code']) {
    await go(browser.submit({ way }));
    if (way === 'passkey') {
      for (const key of ['', '{}', strangersKey]) await go(givePasskey(browser, answerOf(browser, key)));
      await go(browser.submit({}, { form: 'another-form' }));
      continue;
    }
    for (let i = 0; i < (way === 'email' ? 6 : 1); i++) await go(typeCode(browser, `00000${i}`));
    if (way === 'email') await aside(browser, go);
    await go(browser.submit({}, { form: 'another-form' }));
  }
  for (const trouble of ['locked', 'lost-factor', 'intruder']) {
    await go(browser.submit({}, { button: 'do=another-trouble' }));
    await go(browser.submit({ trouble }));
    await go(browser.submit({ way: trouble === 'lost-factor' ? 'password' : 'phone' }));
    await go(browser.submit({}, { form: 'another-form' }));
  }
  return masked();
}

/** Nothing, nonsense, or a passkey that is right and somebody else's. */
function answerOf(browser: HttpBrowser, key: string | Authenticator): string {
  return typeof key === 'string' ? key : key.get(passkeyOptions(browser));
}

/** What lies beside the way: another code, too early and in time; nothing arrived; help; pages out of order. */
async function aside(browser: HttpBrowser, go: (step: Promise<unknown>) => Promise<void>): Promise<void> {
  await go(browser.submit({}, { form: 'resend-form' }));
  app.clock.pass(31);
  await go(browser.submit({}, { form: 'resend-form' }));
  await go(typeCode(browser, '000000'));
  app.clock.pass(-31);
  await go(browser.get('/recover/nothing-arrived'));
  await go(browser.get('/help/ask'));
  await go(browser.submit());
  for (const odd of ['password/new', 'factor', 'stuck', 'done']) await go(browser.get(`/recover/${odd}`));
}

let expected: string[];
beforeAll(async () => {
  expected = await walk('nobody-here');
}, 60_000);

test.each(classes)('R1: the whole way of %s is that of an ID that does not exist', async (name) => {
  if (name === 'locked') {
    for (let i = 0; i < 11; i++) await tryPassword(stranger(app), `locked@${at}`, `guess ${i}`);
  }
  const seen = await walk(name);
  expect(seen).toHaveLength(expected.length);
  for (const [i, answer] of seen.entries()) expect(answer, `answer ${i}`).toBe(expected[i]);
});

test('R1: the pages name the ID, and nothing else that is masked here hides a difference', () => {
  expect(expected.length).toBeGreaterThan(60);
  expect(expected.filter((answer) => answer.includes('ID@')).length).toBeGreaterThan(30);
  expect(expected.filter((answer) => /"status":5/.test(answer))).toEqual([]);
});

test('R1: a wrong password and the wait after ten are the same for an ID without an account', async () => {
  const walks = [];
  for (const name of ['waits', 'nobody', 'disabled', 'frozen', 'young']) {
    const browser = stranger(app);
    const { note, masked } = transcript(browser, name);
    await beginRecovery(browser, `${name}@${at}`, { trouble: 'lost-factor' });
    await browser.submit({ way: 'password' });
    for (let i = 0; i < 12; i++) {
      await typeCode(browser, `guess ${i}`);
      note();
    }
    walks.push(masked());
  }
  expect(walks[0]!.at(-1)).toContain('wait');
  for (const walk of walks) expect(walk).toEqual(walks[0]);
});
