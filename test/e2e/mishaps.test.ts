import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import type { Demonstration } from './support/demonstration.ts';
import { choose, identify, question, reference, send, takeWay, tellTrouble } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const userId = 'member@alpenglow.example';

/** How many messages carry a code. */
async function codesSent(regain: Demonstration): Promise<number> {
  return (await regain.messages()).filter(({ text }) => /\b\d{6}\b/.test(text)).length;
}

async function toTheCode(page: Page): Promise<void> {
  await identify(page, userId);
  await tellTrouble(page, 'forgotten');
  await takeWay(page, 'email');
}

describe.skipIf(noBrowser)('what hurried people do loses nothing and sends nothing twice', () => {
  test('Back, and the form of an earlier step sent again', async ({ regain, open }) => {
    const page = await open();
    await toTheCode(page);
    const first = await reference(page);
    await regain.code('marta@mail.example', first);
    await page.goBack();
    expect(await question(page)).toBe('Enter the code from the mail');
    expect(await reference(page)).toBe(first);
    expect(await codesSent(regain)).toBe(1);
  });

  test('Back over a refusal, or another language, shows our page and not a question of the browser', async ({
    regain,
    open,
  }) => {
    const page = await open();
    await page.goto(`/recover/who?kind=work&username=${userId}`);
    await page.locator('.languages button[value="it"]').click();
    await page.locator('html[lang="it"]').waitFor();
    await send(page, 'who-form');
    expect(await page.locator('.error-summary').count()).toBe(1);
    await page.fill('[name="check-answer"]', 'anything');
    await send(page, 'who-form');
    await page.waitForURL('**/recover/trouble');
    await page.goBack();
    expect(await page.inputValue('[name="username"]')).toBe(userId);
    await page.goBack();
    expect(await page.inputValue('[name="username"]')).toBe(userId);
    await page.goto('/recover/here');
    await tellTrouble(page, 'forgotten');
    await takeWay(page, 'email');
    await page.fill('[name="code"]', '000000');
    await send(page, 'code-form');
    await page.fill('[name="code"]', await regain.code('marta@mail.example', await reference(page)));
    await send(page, 'code-form');
    await page.waitForURL('**/recover/password/new');
    await page.goBack();
    expect(await question(page)).toBe('Scegli una nuova password');
  });

  test('Reload on the page of the code', async ({ regain, open }) => {
    const page = await open();
    await toTheCode(page);
    const first = await reference(page);
    await page.reload();
    expect(await reference(page)).toBe(first);
    await page.fill('[name="code"]', '000000');
    await send(page, 'code-form');
    await page.reload();
    expect(await question(page)).toBe('Enter the code from the mail');
    expect(await codesSent(regain)).toBe(1);
  });

  test('a second tab: the older one is brought up to date', async ({ regain, open }) => {
    const page = await open();
    await identify(page, userId);
    const tab = await page.context().newPage();
    await tab.goto('/recover/trouble');
    await tellTrouble(page, 'forgotten');
    await tellTrouble(tab, 'intruder');
    expect(await question(tab)).toBe('Which of these can you reach right now?');
    expect(await tab.locator('.notice').textContent()).toContain('out of date');
    await takeWay(tab, 'email');
    const shown = await reference(tab);
    await page.reload();
    expect(await reference(page)).toBe(shown);
    await page.fill('[name="code"]', await regain.code('marta@mail.example', shown));
    await send(page, 'code-form');
    expect(await question(page)).toBe('Choose a new password');
  });

  test('pressing twice sends one mail, with and without scripts', async ({ regain, open }) => {
    for (const scripts of [true, false]) {
      await regain.startOver();
      const page = await open({ scripts });
      await identify(page, userId);
      await tellTrouble(page, 'forgotten');
      await choose(page, 'way', 'email');
      await page.locator('#way-form .button-primary').dblclick();
      await page.locator('#code-form').waitFor();
      await regain.code('marta@mail.example', await reference(page));
      expect(await codesSent(regain)).toBe(1);
    }
  });

  test('on a slow network a second press waits for the first', async ({ regain, open }) => {
    const page = await open();
    await identify(page, userId);
    await tellTrouble(page, 'forgotten');
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 700,
      downloadThroughput: 20_000,
      uploadThroughput: 10_000,
    });
    await choose(page, 'way', 'email');
    let posts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') posts++;
    });
    const busy = await page.evaluate<string>(`
      const button = document.querySelector('#way-form .button-primary');
      button.click();
      button.click();
      button.getAttribute('aria-disabled');
    `);
    expect(busy).toBe('true');
    await page.locator('#code-form').waitFor();
    expect(posts).toBe(1);
    await regain.code('marta@mail.example', await reference(page));
    expect(await codesSent(regain)).toBe(1);
  });

  test('time ran out: nothing was changed, and what was typed is offered again', async ({ regain, open }) => {
    const page = await open();
    await toTheCode(page);
    await regain.sql("update flow set expires_at = now() - interval '1 second'");
    await page.fill('[name="code"]', '123456');
    await send(page, 'code-form');
    expect(await question(page)).toBe('Time ran out');
    await page.getByRole('link', { name: `Start again as ${userId}` }).click();
    expect(await page.inputValue('[name="username"]')).toBe(userId);
  });

  test('another language keeps what was typed, but no secret', async ({ open }) => {
    const page = await open();
    await page.goto('/recover/who?kind=work');
    await page.fill('[name="username"]', 'halfway@alpen');
    await page.locator('.languages button[value="it"]').click();
    await page.locator('html[lang="it"]').waitFor();
    expect(await page.inputValue('[name="username"]')).toBe('halfway@alpen');
    await page.goto('/signin');
    await page.fill('[name="username"]', userId);
    await page.fill('[name="password"]', 'half a secret');
    await page.locator('.languages button[value="zh-CN"]').click();
    await page.locator('html[lang="zh-CN"]').waitFor();
    expect(await page.inputValue('[name="username"]')).toBe(userId);
    expect(await page.inputValue('[name="password"]')).toBe('');
  });
});
