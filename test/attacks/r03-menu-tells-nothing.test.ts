import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements } from '../support/html.ts';
import { beginRecovery, type Trouble } from '../support/recovery.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, givePasskey, typeCode, typeNewest } from './support/way-back.ts';

/** R3: before the first proof nothing says which ways or addresses an account has, however often one asks. */
let app: TestApp;
const at = 'alpenglow.example';
const people = {
  everything: {
    emails: ['e1@mail.example', 'e2@mail.example'],
    phones: ['+393331234567'],
    totp: true,
    recoveryCodes: 4,
  },
  'mail-only': { emails: ['only@mail.example'] },
  'phone-only': { phones: ['+393339876543'] },
  'app-only': { totp: true },
  'codes-only': { recoveryCodes: 3 },
  nothing: {},
};
const secrets = /(e[12]|only)@mail|•|4567|6543/;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  for (const [name, ways] of Object.entries(people))
    await app.addPerson(`${name}@${at}`, { organisation, ...ways });
});
afterAll(() => app.stop());

const ways = (html: string) => [...html.matchAll(/name="way" value="([\w-]+)"/g)].map(([, way]) => way);

test.each(['forgotten', 'locked', 'lost-factor', 'intruder'] as Trouble[])(
  'R3: the menu of “%s” is the same for everyone, asked twice, in every language',
  async (trouble) => {
    const menus = new Set<string>();
    for (const name of [...Object.keys(people), 'unknown']) {
      const browser = stranger(app);
      await beginRecovery(browser, `${name}@${at}`, { trouble });
      for (let again = 0; again < 2; again++) {
        const page = await browser.get('/recover/way');
        expect(page.html).not.toMatch(secrets);
        const main = [...elements(page.document, 'label')].map((label) => label.attributes.get('for') ?? '');
        menus.add(JSON.stringify([ways(page.html), main, page.text.replaceAll(name, 'ID')]));
      }
    }
    expect(menus.size).toBe(1);
    expect([...menus][0]).toContain('email');
  },
);

test('R3: each way of the menu can be chosen by everyone, and says “if”', async () => {
  for (const name of Object.keys(people)) {
    const browser = stranger(app);
    await beginRecovery(browser, `${name}@${at}`);
    for (const way of ['email', 'phone', 'totp', 'passkey', 'recovery-code', 'access-pass']) {
      const page = await browser.submit({ way });
      expect(page.path).toBe('/recover/code');
      expect(page.html).not.toMatch(secrets);
      await (way === 'passkey' ? givePasskey(browser, '{}') : typeCode(browser, '000000'));
      expect(browser.page.html).not.toMatch(secrets);
      expect(browser.page.text).not.toMatch(/Step \d/);
      await browser.submit({}, { form: 'another-form' });
    }
  }
});

test('R3: after the first proof, and only then, a person reads their own ways, masked', async () => {
  const browser = await atCode(app, `everything@${at}`, 'email');
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/way');
  expect(browser.page.text).toContain('•••• 67');
  expect(browser.page.html).not.toMatch(/333123|e[12]@mail/);
});

test('R3: another browser with the same ID, at the same moment, learns nothing from that proof', async () => {
  const proved = await atCode(app, `everything@${at}`, 'email');
  await typeNewest(app, proved);
  const other = stranger(app);
  await beginRecovery(other, `everything@${at}`);
  expect(ways(other.page.html)).toEqual([
    'email',
    'phone',
    'totp',
    'passkey',
    'recovery-code',
    'access-pass',
  ]);
  expect(other.page.html).not.toMatch(secrets);
});
