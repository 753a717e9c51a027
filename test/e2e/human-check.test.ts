import { describe } from 'vitest';
import { choose, question, send } from './support/steps.ts';
import { createTest, expect, noBrowser } from './support/test.ts';

// Here pictures and sounds have to be read.
const test = createTest('real');

describe.skipIf(noBrowser)('the human check', () => {
  test('has a way without a puzzle: the device computes, and one press goes on (R73)', async ({ open }) => {
    const page = await open();
    await page.goto('/recover/who?kind=work&username=member%40alpenglow.example');
    await choose(page, 'check-way', 'none');
    // Pressed at once: the post follows as soon as the work is done.
    await page.locator('#who-form .button-primary').click({ noWaitAfter: true });
    await page.waitForURL('**/recover/trouble', { timeout: 60_000 });
    expect(await question(page)).toBe('What is the trouble?');
  });

  test('has a wait instead, without scripts, which the server holds (R73)', async ({ regain, open }) => {
    const page = await open({ scripts: false });
    await page.goto('/recover/who?kind=work&username=member%40alpenglow.example');
    await choose(page, 'check-way', 'none');
    await send(page, 'who-form');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.inputValue('[name="username"]')).toBe('member@alpenglow.example');
    expect(await page.isChecked('[name="check-way"][value="none"]')).toBe(true);
    expect(await regain.messages()).toEqual([]);
  });

  test('a wrong answer keeps the user ID and shows another picture (R4)', async ({ open }) => {
    const page = await open();
    await page.goto('/recover/who?kind=work&username=member%40alpenglow.example');
    const before = await page.locator('.check-picture img').getAttribute('src');
    await page.fill('[name="check-answer"]', 'nonsense');
    await send(page, 'who-form');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.inputValue('[name="username"]')).toBe('member@alpenglow.example');
    expect(await page.locator('.check-picture img').getAttribute('src')).not.toBe(before);
  });

  test('another picture comes without leaving the page; sound plays on a press only', async ({ open }) => {
    const page = await open();
    await page.goto('/recover/who?kind=work&username=kept%40alpenglow.example');
    const before = await page.locator('.check-picture img').getAttribute('src');
    await page.getByRole('button', { name: 'Another picture' }).click();
    await expect.poll(() => page.locator('.check-picture img').getAttribute('src')).not.toBe(before);
    expect(await page.inputValue('[name="username"]')).toBe('kept@alpenglow.example');
    const paused = () => page.evaluate<boolean>("document.querySelector('audio').paused");
    await choose(page, 'check-way', 'sound');
    expect(await paused()).toBe(true);
    await page.getByRole('button', { name: 'Play the digits' }).click();
    await page.getByRole('button', { name: 'Play again' }).waitFor();
  });
});
