import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import type { Person } from '../support/people.ts';
import { beginRecovery } from '../support/recovery.ts';
import { signIn } from './security-support.ts';

/** An installation without a gateway: nobody waits for a text that never comes. */
let app: TestApp;
let ada: Person;
const own = { emails: ['ada@mail.example'], phones: ['+393331234567'], totp: true };
beforeAll(async () => {
  app = await startTestApp({ settings: { textMessages: false } });
  ada = await app.addPerson('ada@mail.example', own);
});
afterAll(() => app.stop());

test.each(['ada@mail.example', 'nobody@mail.example'])(
  'no recovery offers one, to anybody (R1): %s',
  async (userId) => {
    for (const trouble of ['forgotten', 'lost-factor'] as const) {
      const browser = app.browser();
      await beginRecovery(browser, userId, { kind: 'personal', trouble });
      expect(browser.page.html).toContain('value="email"');
      expect(browser.page.html).not.toContain('value="phone"');
      const { action, body } = fillIn(browser.page.document, browser.page.path, { way: 'email' });
      body.set('way', 'phone');
      await browser.post(action, body);
      expect(browser.page.path).toBe('/recover/way');
    }
    expect((await app.queued()).filter(({ task }) => task === 'send-code')).toEqual([]);
  },
);

test('no lost factor is replaced by a number', async () => {
  const browser = app.browser();
  await beginRecovery(browser, 'ada@mail.example', { kind: 'personal', trouble: 'lost-factor' });
  await browser.submit({ way: 'password' });
  await browser.submit({ code: ada.password }, { form: 'code-form' });
  await browser.submit({ way: 'email' });
  await browser.submit({ code: (await app.newestCode()).code }, { form: 'code-form' });
  expect(browser.page.path).toBe('/recover/factor');
  expect(browser.page.html).not.toContain('value="phone"');
  await browser.get('/recover/factor/phone');
  expect(browser.page.path).toBe('/recover/factor');
});

test('nobody who is signed in is asked for a number', async () => {
  const browser = await signIn(app, ada);
  await browser.get('/security/ways');
  expect(browser.page.html).not.toContain('/security/ways/phone');
  await browser.get('/security/ways/phone');
  expect(browser.page.path).toBe('/security/ways');
});
