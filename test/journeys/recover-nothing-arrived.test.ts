import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
});
afterAll(() => regain.stop());

test('“Nothing arrived?” names the message that is missing, and asks nothing that a proof has settled', async () => {
  const person = await regain.addPerson('kim@mail.example', {
    emails: ['kim@other.example'],
    phones: ['+393331234567'],
  });
  const browser = regain.browser();
  await beginRecovery(browser, person.userId, { kind: 'personal', trouble: 'intruder' });
  await browser.submit({ way: 'email' });
  const first = await regain.newestCode();
  await browser.follow('Nothing arrived?');
  expect(browser.page.text).toContain(`the message with the reference ${first.reference}`);
  expect(browser.page.text).toContain('Is it a work or school account?');

  await browser.follow('Back to the code');
  await browser.submit({ code: first.code }, { form: 'code-form' });
  await browser.submit({ way: 'phone' });
  await browser.follow('Nothing arrived?');
  const second = await regain.newestCode();
  expect(browser.page.text).toContain(`the message with the reference ${second.reference}`);
  expect(browser.page.text).not.toContain('Is it a work or school account?');
  expect(browser.page.text).not.toContain('Is the user ID right?');
});
