import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
});
afterAll(() => regain.stop());

test('of two tabs that choose a password the first holds, and the second says that its own was not taken', async () => {
  const person = await regain.addPerson('kim@mail.example', { emails: ['kim@other.example'] });
  const browser = regain.browser();
  await beginRecovery(browser, person.userId, { kind: 'personal' });
  await browser.submit({ way: 'email' });
  await browser.submit({ code: (await regain.newestCode()).code }, { form: 'code-form' });
  const { document, path } = browser.page;
  await browser.submit({ 'new-password': 'seven wet otters in line' }, { form: 'password-form' });
  expect(browser.page.text).not.toContain('was not taken');

  const second = fillIn(document, path, { 'new-password': 'nine dry badgers at home' });
  await browser.post(second.action, second.body);
  expect(browser.page.title).toBe('Your password is changed');
  expect(browser.page.text).toContain('The one saved first holds; what was sent after it was not taken.');
  await browser.get('/recover/done');
  expect(browser.page.text).not.toContain('was not taken');

  await browser.submit();
  await browser.submit({ password: 'seven wet otters in line' });
  expect(browser.page.path).toContain('/security');
});
