import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import {
  identify,
  isSignedIn,
  proveBySent,
  question,
  send,
  signIn,
  takeWay,
  tellTrouble,
  typePassword,
} from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const userId = 'member@alpenglow.example';
const password = 'seven wet otters in line';

/** Tab to what has the focus next, until `wanted` has it. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if ((await page.locator(`${wanted}:focus`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${wanted} on ${page.url()}`);
}

describe.skipIf(noBrowser)('the way back in is open', () => {
  test('without scripts, to the end', async ({ regain, open }) => {
    const page = await open({ scripts: false });
    await identify(page, userId);
    await tellTrouble(page, 'forgotten');
    await proveBySent(page, regain, 'email', 'marta@mail.example');
    await typePassword(page, 'short');
    expect(await page.title()).toMatch(/^Error: /);
    await typePassword(page, password);
    await signIn(page, userId, password);
    expect(await isSignedIn(page)).toBe(true);
  });

  test('at 320 px, with nothing to scroll sideways', async ({ regain, open }) => {
    const page = await open({ width: 320 });
    const narrow = async () =>
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth'),
        page.url(),
      ).toBeLessThanOrEqual(320);
    await identify(page, userId);
    await narrow();
    await tellTrouble(page, 'forgotten');
    await narrow();
    await takeWay(page, 'email');
    await narrow();
    await page.getByRole('button', { name: 'Try another way' }).click();
    await proveBySent(page, regain, 'phone', '+41791234502');
    await narrow();
    await typePassword(page, password);
    await narrow();
    await signIn(page, userId, password);
    expect(await isSignedIn(page)).toBe(true);
  });

  test('by keyboard alone', async ({ regain, open }) => {
    const page = await open();
    const { keyboard } = page;
    const enter = () => Promise.all([page.waitForEvent('domcontentloaded'), keyboard.press('Enter')]);
    await page.goto(`/signin?username=${encodeURIComponent(userId)}`);
    await tabTo(page, 'a.button[href^="/recover"]');
    await enter();
    await tabTo(page, '[name="kind"]');
    await keyboard.press('Space');
    await enter();
    await tabTo(page, '[name="check-answer"]');
    await keyboard.type('anything');
    await enter();
    await tabTo(page, '[name="trouble"]');
    await keyboard.press('Space');
    await enter();
    await tabTo(page, '[name="way"]');
    await keyboard.press('Space');
    await enter();
    // The one field of the page has the focus already.
    const shown = await page.locator('dl strong').first().textContent();
    await keyboard.type(await regain.code('marta@mail.example', shown!));
    await enter();
    await tabTo(page, '[name="new-password"]');
    await keyboard.type(password);
    await enter();
    expect(await question(page)).toBe('Your password is changed');
  });

  test('a refusal takes the focus, and its link leads to the field', async ({ open }) => {
    const page = await open();
    await page.goto('/recover/who?kind=work');
    await page.fill('[name="username"]', 'no-at-sign');
    await page.fill('[name="check-answer"]', 'anything');
    await send(page, 'who-form');
    expect(await page.title()).toMatch(/^Error: /);
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('class')).toContain('error-summary');
    await focused.locator('a').first().click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('username');
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  });
});
