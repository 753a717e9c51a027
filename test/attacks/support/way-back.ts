import type { JobPayloads } from '../../../src/app/messages/jobs.ts';
import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import { elements, find } from '../../support/html.ts';
import { beginRecovery, type Trouble } from '../../support/recovery.ts';
import { stranger } from './sign-in.ts';

export type Way = 'email' | 'phone' | 'totp' | 'passkey' | 'recovery-code' | 'access-pass' | 'password';

export const newPassword = 'seven wet otters in line';

/** A stranger's browser that has chosen a way, and waits at the page of the code. */
export async function atCode(
  app: TestApp,
  userId: string,
  way: Way,
  options: { kind?: string; trouble?: Trouble; browser?: HttpBrowser } = {},
): Promise<HttpBrowser> {
  const browser = options.browser ?? stranger(app);
  await beginRecovery(browser, userId, options);
  await browser.submit({ way });
  return browser;
}

export function typeCode(browser: HttpBrowser, code: string): Promise<PageSeen> {
  return browser.submit({ code }, { form: 'code-form' });
}

/** Posts what a browser would have made of a passkey. */
export function givePasskey(browser: HttpBrowser, response: string): Promise<PageSeen> {
  return browser.submit({ passkey: response }, { form: 'code-form' });
}

/** Types the code that was sent last, to whomever. */
export async function typeNewest(app: TestApp, browser: HttpBrowser): Promise<PageSeen> {
  return typeCode(browser, (await app.newestCode()).code);
}

/** A code that is not this one. */
export function otherThan(code: string): string {
  return code === '111111' ? '222222' : '111111';
}

/** The address of the mailed link that was queued last, as the mail has it. */
export async function newestLink(app: TestApp): Promise<string> {
  const { link } = await app.newestCode();
  if (link === undefined) throw new Error('the newest code has no link');
  return `/recover/link?t=${link}`;
}

/** Codes that were queued for an account, oldest first. */
export async function codesOf(app: TestApp, accountId: string): Promise<JobPayloads['send-code'][]> {
  return (await app.queued()).flatMap((job) =>
    job.task === 'send-code' && job.payload.accountId === accountId ? [job.payload] : [],
  );
}

/** Goes on, from a page that asks for a new password, to the end. */
export async function setPassword(browser: HttpBrowser, password = newPassword): Promise<PageSeen> {
  if (browser.page.path === '/recover/password') await browser.get('/recover/password/new');
  return browser.submit({ 'new-password': password }, { form: 'password-form' });
}

/** Where a recovery stands for this browser, asked anew. */
export async function placeOf(browser: HttpBrowser): Promise<string> {
  return (await browser.get('/recover/here')).path;
}

/** Recovery codes that the page shows. */
export function shownCodes(browser: HttpBrowser): string[] {
  const list = find(browser.page.document, 'ul', 'id', 'recovery-codes');
  return list === undefined ? [] : [...elements(list, 'code')].map((code) => String(code.children[0]));
}
