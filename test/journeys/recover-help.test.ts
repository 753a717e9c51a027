import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp({ settings: { supportAddress: 'help@operator.example' } });
});
afterAll(() => regain.stop());

test('R1: whoever asked for help is told whom to write to if nobody turns to them, for every ID', async () => {
  const { userId } = await regain.addPerson('kim@mail.example', { emails: ['kim@other.example'] });
  for (const [id, kind] of [
    [userId, 'personal'],
    ['nobody@alpenglow.example', 'work'],
  ] as const) {
    const browser = regain.browser();
    await beginRecovery(browser, id, { kind });
    await browser.get('/help/ask');
    const page = await browser.submit();
    expect(page.text).toContain('If nobody has turned to you by tomorrow, write to help@operator.example');
  }
});
