import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userIdMac } from '../../src/app/identity.ts';
import { authenticatorKey } from '../../src/app/recovery/codes.ts';
import { canonicalUserId } from '../../src/domain/user-id/user-id.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { find, textOf } from '../support/html.ts';
import { type Person, totpCode } from '../support/people.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';
import {
  atCode,
  codesOf,
  newestLink,
  newPassword,
  otherThan,
  setPassword,
  typeCode,
  typeNewest,
  type Way,
} from './support/way-back.ts';

/** R18: five tries a code, counted before they are compared; a hundred in a row, whatever they are spread over. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (name: string, more = {}) =>
  app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`], ...more });

/** Posts one guess from an address of its own, as an attacker with a botnet does; the flow stays where it is. */
function guess(
  browser: HttpBrowser,
  code: string,
  address: string,
  form: { form?: string } = { form: 'code-form' },
) {
  const { action, body } = fillIn(browser.page.document, browser.page.path, { code }, form);
  const bot = app.browser({ address });
  for (const [name, value] of browser.cookies) bot.cookies.set(name, value);
  return bot.request(action, {
    method: 'POST',
    body: String(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}

const bot = (i: number) => `172.${16 + (i >> 8)}.${i % 256}.9`;

test('R18: five wrong second factors at once are five tries of their sign-in, not one', async () => {
  const person = await add('burst', { totp: true });
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  const right = person.appCode(app.clock.now());
  const wave = Array.from({ length: 5 }, (_, i) => guess(browser, otherThan(right), bot(2000 + i), {}));
  await Promise.all(wave);
  const kinds = (await app.store.audit.ofAccount(person.id, 100)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'sign-in.wrong-second-factor')).toHaveLength(5);
  await browser.submit({ code: right });
  expect(await isSignedIn(browser)).toBe(false);
});

test('R17 R18: a right second factor wins over wrong ones of the same sign-in, or is not used up', async () => {
  const person = await add('raced', { totp: true, recoveryCodes: 10 });
  const unused = async () =>
    (await app.store.accounts.findById(person.id))!.methods.find(({ kind }) => kind === 'recovery-codes')!
      .unusedCodes;
  for (const [i, right] of person.recoveryCodes.entries()) {
    const browser = stranger(app);
    await tryPassword(browser, person.userId, person.password);
    const before = await unused();
    const wrong = Array.from({ length: 4 }, (_, j) => guess(browser, '000000', bot(2100 + 10 * i + j), {}));
    const [answer] = await Promise.all([guess(browser, right, bot(2109 + 10 * i), {}), ...wrong]);
    // Four are not enough to end the sign-in: the right one is taken, whenever it came.
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).not.toMatch(/signin/);
    expect(await unused()).toBe(before - 1);
  }
});

test('R18: of 1,000 guesses at once, five are counted and compared', async () => {
  const person = await add('flooded');
  const browser = await atCode(app, person.userId, 'email');
  const { code } = await app.newestCode();
  const [flowId] = browser.cookies.get('regain-recovery')!.split('.');
  let compared = 0;
  const { same } = app.secrets;
  const verifier = (await app.store.pool.query('select verifier from code where flow_id = $1', [flowId]))
    .rows[0].verifier;
  const counting = (a: Uint8Array, b: Uint8Array) => {
    if (verifier.equals(b)) compared += 1;
    return same(a, b);
  };
  app.secrets.same = counting;
  const answers: Response[] = [];
  for (let i = 0; i < 1000; i += 100) {
    const wave = Array.from({ length: 100 }, (_, j) => guess(browser, otherThan(code), bot(i + j)));
    answers.push(...(await Promise.all(wave)));
  }
  app.secrets.same = same;
  expect(compared).toBeLessThanOrEqual(5);
  expect(answers.filter(({ headers }) => headers.get('location')?.includes('password'))).toEqual([]);
  const { rows } = await app.store.pool.query('select tries, live from code where flow_id = $1', [flowId]);
  expect(rows[0].tries).toBe(5);
  await browser.get('/recover/code');
  await typeCode(browser, code);
  expect(browser.page.path).toBe('/recover/code');
}, 120_000);

test('R18: the right code among five at once opens once, and after five wrong ones it is dead', async () => {
  const person = await add('five');
  const browser = await atCode(app, person.userId, 'email');
  const { code } = await app.newestCode();
  for (let i = 0; i < 5; i++) await typeCode(browser, otherThan(code));
  await typeCode(browser, code);
  expect(browser.page.text).toMatch(/no longer|does not work|new code|another/i);
  expect(browser.page.path).toBe('/recover/code');
});

/** Wrong codes in a row, five a flow, each flow from another network. */
async function wrongInARow(userId: string, times: number): Promise<void> {
  for (let flow = 0; flow < times; flow += 5) {
    const browser = await atCode(app, userId, 'email');
    const { code } = await app.newestCode();
    for (let i = flow; i < Math.min(times, flow + 5); i++) await typeCode(browser, otherThan(code));
  }
}

/** The same count, set without the walk that the first test takes; that behind a first proof too. */
async function countWrong(userId: string, way: Way, times: number): Promise<void> {
  const id = canonicalUserId(userId);
  if (!id.ok) throw new Error(userId);
  for (const proved of [false, true]) {
    const key = authenticatorKey(app.app, userIdMac(app.app, id.value), way, proved);
    for (let i = 0; i < times; i++) await app.store.guards.countCode(key, app.clock.now());
  }
}

const refused = /too many wrong codes|too many/i;

describe('R18: a hundred wrong mailed codes in a row', () => {
  test('the hundredth is compared still, the next is not, were it right; new flow, code and address reset nothing', async () => {
    const person = await add('hundred');
    await wrongInARow(person.userId, 99);
    const hundredth = await atCode(app, person.userId, 'email');
    const [sent] = (await codesOf(app, person.id)).slice(-1);
    await typeCode(hundredth, otherThan(sent!.code));
    expect(hundredth.page.text).not.toMatch(refused);
    await typeCode(hundredth, sent!.code);
    expect(hundredth.page.path).toBe('/recover/code');
    for (let i = 0; i < 2; i++) {
      const again = await atCode(app, person.userId, 'email');
      await typeNewest(app, again);
      expect(again.page.path).toBe('/recover/code');
      expect(again.page.text).toMatch(refused);
    }

    // The way back is not the attacker's to take: the mailed link still opens, and resets the count.
    const rescued = await atCode(app, person.userId, 'email');
    await rescued.get(await newestLink(app));
    await rescued.submit();
    expect(rescued.page.title).toBe('Choose a new password');
    await setPassword(rescued);
    const signedIn = stranger(app);
    await tryPassword(signedIn, person.userId, newPassword);
    expect(await isSignedIn(signedIn)).toBe(true);
    const after = await atCode(app, person.userId, 'email');
    await typeNewest(app, after);
    expect(after.page.title).toBe('Choose a new password');
  });

  test('at a device that the account knows, the typed code still works', async () => {
    const person = await add('at-home');
    const home = stranger(app);
    await tryPassword(home, person.userId, person.password);
    await countWrong(person.userId, 'email', 100);
    const away = await atCode(app, person.userId, 'email');
    await typeNewest(app, away);
    expect(away.page.path).toBe('/recover/code');
    const device = new Map([['regain-device', home.cookies.get('regain-device')!]]);
    const back = await atCode(app, person.userId, 'email', { browser: stranger(app, device) });
    await typeNewest(app, back);
    expect(back.page.title).toBe('Choose a new password');
  });

  test('of an ID that does not exist is answered alike', async () => {
    await countWrong('nobody@alpenglow.example', 'email', 100);
    const browser = await atCode(app, 'nobody@alpenglow.example', 'email');
    await typeNewest(app, browser);
    expect(browser.page.text).toMatch(refused);
  });
});

test('R18: the app’s codes count together at sign-in and behind the first gate of a recovery', async () => {
  const person = await add('app', { totp: true });
  await countWrong(person.userId, 'totp', 97);
  const browser = stranger(app);
  await tryPassword(browser, person.userId, person.password);
  for (let i = 0; i < 3; i++) await browser.submit({ code: '000000' });
  app.clock.pass(60);
  await browser.submit({ code: person.appCode(app.clock.now()) });
  expect(await isSignedIn(browser)).toBe(false);
  app.clock.pass(30);
  const recovering = await atCode(app, person.userId, 'email');
  await typeNewest(app, recovering);
  await recovering.submit({ way: 'totp' });
  await typeCode(recovering, person.appCode(app.clock.now()));
  expect(recovering.page.path).toBe('/recover/code');
  expect(recovering.page.text).toMatch(refused);
});

describe('R18: a known device after the hundred of all', () => {
  /** Five tries a sign-in, each from another network, always with the same device cookie. */
  async function guessesFrom(device: string, person: Person, times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      if (i % 5 === 0) known = stranger(app, new Map([['regain-device', device]]));
      if (i % 5 === 0) await tryPassword(known, person.userId, person.password);
      await known.submit({ code: '000000' });
    }
  }
  let known: HttpBrowser;

  async function signsIn(person: Person, device: string): Promise<boolean> {
    app.clock.pass(60);
    const browser = stranger(app, new Map([['regain-device', device]]));
    await tryPassword(browser, person.userId, person.password);
    await browser.submit({ code: person.appCode(app.clock.now()) });
    return isSignedIn(browser);
  }

  async function atHome(name: string) {
    const person = await add(name, { totp: true, recoveryCodes: 2 });
    const browser = stranger(app);
    await signInAs(app, browser, person);
    await countWrong(person.userId, 'totp', 100);
    return { person, device: browser.cookies.get('regain-device')! };
  }

  test('has a hundred of its own, and not more: then its right code is refused as well', async () => {
    const { person, device } = await atHome('own-hundred');
    await guessesFrom(device, person, 99);
    expect(await signsIn(person, device)).toBe(true);
    // A success began the counts anew.
    await countWrong(person.userId, 'totp', 100);
    await guessesFrom(device, person, 100);
    expect(await signsIn(person, device)).toBe(false);
    const recovering = await atCode(app, person.userId, 'totp', {
      browser: stranger(app, new Map([['regain-device', device]])),
    });
    app.clock.pass(60);
    await typeCode(recovering, person.appCode(app.clock.now()));
    expect(recovering.page.text).toMatch(refused);
    // Codes of another kind are counted apart, and lead in.
    const browser = stranger(app);
    await tryPassword(browser, person.userId, person.password);
    await browser.submit({ code: person.recoveryCodes[0]! });
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('begins anew with another app', async () => {
    const { person, device } = await atHome('new-app');
    await guessesFrom(device, person, 100);
    const browser = await atCode(app, person.userId, 'email', { trouble: 'lost-factor' });
    await typeNewest(app, browser);
    await browser.submit({ way: 'recovery-code' });
    await typeCode(browser, person.recoveryCodes[0]!);
    await browser.submit({ factor: 'app' });
    const seed = textOf(find(browser.page.document, 'code', 'id', 'app-key')!).replaceAll(' ', '');
    await browser.submit({ code: totpCode(seed, app.clock.now()) });
    expect(browser.page.path).toMatch(/\/recover\/(done|password)/);
    const appCode = (at: Date) => totpCode(seed, at);
    expect(await signsIn({ ...person, appCode }, device)).toBe(true);
  });
});
