import type { Page } from 'playwright-core';
import type { Demonstration } from './demonstration.ts';

export type Trouble = 'forgotten' | 'locked' | 'lost-factor' | 'intruder';
export type Way = 'email' | 'phone' | 'totp' | 'passkey' | 'recovery-code' | 'password';

/** The h1: the page's question. */
export function question(page: Page): Promise<string | null> {
  return page.locator('h1').textContent();
}

/** Presses the one primary button of a form, and waits for the page that follows. */
export async function send(page: Page, form: string): Promise<void> {
  const button = page.locator(`#${form} :is(.button-primary, .button-danger)`);
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
}

/** Takes a choice by its value: the words differ by language. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  // Forced: the label, which covers the whole row, takes the click for the radio.
  await page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
}

/** From the sign-in page to the question of the trouble, as a person goes. */
export async function identify(
  page: Page,
  userId: string,
  { kind = 'work' }: { kind?: 'work' | 'personal' } = {},
): Promise<void> {
  await page.goto(`/signin?username=${encodeURIComponent(userId)}`);
  await page.locator('a[href^="/recover"]').first().click();
  await choose(page, 'kind', kind);
  await send(page, 'kind-form');
  await passCheck(page);
}

/** The same without the two pages before it, for states that are about others. */
export async function identifyAtOnce(page: Page, userId: string, kind = 'work'): Promise<void> {
  await page.goto(`/recover/who?kind=${kind}&username=${encodeURIComponent(userId)}`);
  await passCheck(page);
}

async function passCheck(page: Page): Promise<void> {
  await page.fill('[name="check-answer"]', 'anything');
  await send(page, 'who-form');
}

/** … to the ways back in. */
export async function tellTrouble(page: Page, trouble: Trouble): Promise<void> {
  await choose(page, 'trouble', trouble);
  await send(page, 'trouble-form');
}

export async function takeWay(page: Page, way: Way): Promise<void> {
  await choose(page, 'way', way);
  await send(page, 'way-form');
}

/** Takes a way to which a code is sent, reads the message and types the code. */
export async function proveBySent(
  page: Page,
  regain: Demonstration,
  way: 'email' | 'phone',
  to: string,
): Promise<void> {
  await takeWay(page, way);
  await page.fill('[name="code"]', await regain.code(to, await reference(page)));
  await send(page, 'code-form');
}

/** The mark that page and message share. */
export async function reference(page: Page): Promise<string> {
  return (await page.locator('.summary-list strong, dl strong').first().textContent())!.trim();
}

export async function typePassword(page: Page, password: string): Promise<void> {
  await page.fill('[name="new-password"]', password);
  await send(page, 'password-form');
}

export async function signIn(page: Page, userId: string, password: string): Promise<void> {
  await page.goto(`/signin?username=${encodeURIComponent(userId)}`);
  await page.fill('[name="password"]', password);
  await send(page, 'sign-in');
}

/** Whether the browser is signed in, whatever page it shows. */
export async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get('/security', { maxRedirects: 0 });
  return answer.status() === 200;
}
