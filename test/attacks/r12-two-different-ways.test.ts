import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Authenticator } from '../support/authenticator.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, codesOf, givePasskey, typeCode, type Way } from './support/way-back.ts';

/** R12: who signs in with two factors recovers with two different ways; the same way twice is one. */
let app: TestApp;
let person: Person;
let codes: string[];
let key: Authenticator;
const ways = ['email', 'phone', 'totp', 'passkey', 'recovery-code'] as const;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  person = await app.addPerson('both@alpenglow.example', {
    organisation,
    emails: ['one@mail.example', 'two@mail.example'],
    phones: ['+393331111111', '+393332222222'],
    totp: true,
    recoveryCodes: 40,
  });
  codes = [...person.recoveryCodes];
  key = await givePerson(app, person);
});
afterAll(() => app.stop());

/** The right answer for a way, each time a fresh one. */
async function answerTo(way: Way): Promise<string> {
  switch (way) {
    case 'totp':
      app.clock.pass(30);
      return person.appCode(app.clock.now());
    case 'recovery-code':
      return codes.pop()!;
    default:
      return (await codesOf(app, person.id)).at(-1)!.code;
  }
}

async function prove(browser: HttpBrowser, way: Way): Promise<void> {
  if (way === 'passkey') await givePasskey(browser, key.get(passkeyOptions(browser)));
  else await typeCode(browser, await answerTo(way));
}

const pairs = ways.flatMap((first) => ways.map((second) => [first, second] as const));

describe.each(pairs)('R12: %s, then %s', (first, second) => {
  test(first === second ? 'is one proof: there is no password' : 'opens', async () => {
    const browser = await atCode(app, person.userId, first);
    await prove(browser, first);
    expect(browser.page.path).toBe('/recover/way');
    expect(browser.page.text).toContain('Step 2 of 2');
    await browser.get('/recover/password/new');
    expect(browser.page.path).toBe('/recover/way');
    if (first === second) {
      expect(browser.page.html).not.toContain(`value="${first}"`);
      const body = new URLSearchParams({ way: second });
      for (const name of ['csrf', 'at']) {
        body.set(name, browser.page.html.match(new RegExp(`name="${name}" value="([^"]+)"`))![1]!);
      }
      await browser.post('/recover/way', body);
      expect(browser.page.path).toBe('/recover/way');
      await browser.post('/recover/code', body);
      expect(browser.page.path).toBe('/recover/way');
    } else {
      await browser.submit({ way: second });
      await prove(browser, second);
      expect(browser.page.title).toBe('Choose a new password');
    }
  });
});

test('R12: two mails to two addresses, one of them by its link, are still one proof', async () => {
  const browser = await atCode(app, person.userId, 'email');
  const [sent] = (await codesOf(app, person.id)).slice(-1);
  const other = stranger(app);
  await other.get(`/recover/link?t=${sent!.link}`);
  await typeCode(browser, sent!.code);
  expect(browser.page.path).toBe('/recover/way');
  // The code was the link's twin: with it the link is used up as well.
  await other.submit();
  expect(other.page.status).toBe(410);
});

test('R12: a link gives no second proof beside the code of the same mail', async () => {
  const browser = await atCode(app, person.userId, 'email');
  const [sent] = (await codesOf(app, person.id)).slice(-1);
  await browser.get(`/recover/link?t=${sent!.link}`);
  await browser.submit();
  expect(browser.page.path).toBe('/recover/way');
  expect(browser.page.text).toContain('Step 2 of 2');
  expect(browser.page.html).not.toContain('value="email"');
});

test('R12: the password itself is no proof, except for who lost their second factor, and then one', async () => {
  const forgot = stranger(app);
  await forgot.get(`/recover/who?kind=work&username=${encodeURIComponent(person.userId)}`);
  await forgot.submit({ 'check-answer': 'anything' });
  await forgot.submit({ trouble: 'forgotten' });
  expect(forgot.page.html).not.toContain('value="password"');
  const lost = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
  await typeCode(lost, person.password);
  expect(lost.page.path).toBe('/recover/way');
  await lost.get('/recover/factor');
  expect(lost.page.path).toBe('/recover/way');
});
