import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { find, textOf } from '../support/html.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
});
afterAll(() => regain.stop());

test('R18: once a code is dead, having another one sent comes first, and nothing says that the old one works', async () => {
  const browser = regain.browser();
  const primary = () => textOf(find(browser.page.document, 'button', 'class', 'button button-primary')!);
  await beginRecovery(browser, 'nobody@alpenglow.example', { kind: 'personal' });
  await browser.submit({ way: 'phone' });
  expect(primary()).toBe('Next');
  expect(browser.page.text).toContain('It works for 10 minutes');
  for (let i = 0; i < 5; i++) await browser.submit({ code: `10000${i}` }, { form: 'code-form' });
  for (const reload of [false, true]) {
    if (reload) await browser.get('/recover/code');
    expect(browser.page.text).toContain('This code no longer works');
    expect(browser.page.html.match(/button-primary/g)).toHaveLength(1);
    expect(primary()).toBe('Send another code');
    expect(browser.page.text).not.toContain('It works for 10 minutes');
  }
});
