import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person } from '../../support/people.ts';
import { beginRecovery, type Trouble } from '../../support/recovery.ts';

export const newPassword = 'seven wet otters in line';

/** Walks to the page where a mailed code is typed. */
export async function toMailedCode(
  browser: HttpBrowser,
  userId: string,
  options: { kind?: string; trouble?: Trouble } = {},
): Promise<PageSeen> {
  await beginRecovery(browser, userId, options);
  return browser.submit({ way: 'email' });
}

/** Types the newest code that was queued, for whomever. */
export async function typeNewestCode(app: TestApp, browser: HttpBrowser): Promise<PageSeen> {
  return browser.submit({ code: (await app.newestCode()).code }, { form: 'code-form' });
}

/** A whole recovery by mail alone. */
export async function regainByMail(
  app: TestApp,
  browser: HttpBrowser,
  person: Pick<Person, 'userId'>,
  password = newPassword,
): Promise<PageSeen> {
  await toMailedCode(browser, person.userId);
  await typeNewestCode(app, browser);
  return browser.submit({ 'new-password': password });
}
