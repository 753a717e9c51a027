import type { HttpBrowser, PageSeen } from './browser.ts';

export type Trouble = 'forgotten' | 'locked' | 'lost-factor' | 'intruder';

/** Walks a person from *Can't access your account?* to the page of the ways. */
export async function beginRecovery(
  browser: HttpBrowser,
  userId: string,
  { kind = 'work', trouble = 'forgotten' as Trouble } = {},
): Promise<PageSeen> {
  await browser.get(`/recover?username=${encodeURIComponent(userId)}`);
  await browser.submit({ kind });
  await browser.submit({ 'check-answer': 'anything' });
  return browser.submit({ trouble });
}
