import type { HttpBrowser } from '../support/browser.ts';
import type { TestApp } from '../support/compose.ts';
import { elements, find } from '../support/html.ts';
import type { Person } from '../support/people.ts';

/** Signs in by form, with the second factor where there is one, and puts the question for another way off. */
export async function signIn(test: TestApp, person: Person, browser = test.browser()): Promise<HttpBrowser> {
  await browser.get(`/signin?username=${encodeURIComponent(person.userId)}`);
  await browser.submit({ password: person.password }, { form: 'sign-in' });
  if (browser.page.path.startsWith('/signin/code'))
    await browser.submit({ code: person.appCode(test.clock.now()) }, { form: 'second-factor' });
  if (!browser.page.path.startsWith('/security')) throw new Error(`not signed in: ${browser.page.text}`);
  return browser;
}

/** Codes that are shown in the page. */
export function codesIn(browser: HttpBrowser): string[] {
  const list = find(browser.page.document, 'ul', 'id', 'recovery-codes');
  if (list === undefined) return [];
  return [...elements(list, 'code')].map((code) => String(code.children[0]));
}

/** Notices that were queued for an account, oldest first. */
export async function notices(test: TestApp, person: Pick<Person, 'id'>) {
  return (await test.queued()).flatMap((job) =>
    job.task === 'notify' && job.payload.accountId === person.id ? [job.payload] : [],
  );
}

/** The kinds of the account's audit lines, newest first. */
export async function auditKinds(test: TestApp, person: Pick<Person, 'id'>): Promise<string[]> {
  return (await test.store.audit.ofAccount(person.id, 100)).map((line) => line.kind);
}

/** Opens the page on which the way with this address or name is removed. */
export async function openRemoval(browser: HttpBrowser, words: string): Promise<void> {
  await browser.get('/security/ways');
  await browser.follow(`Remove ${words}`);
}
