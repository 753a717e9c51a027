import { describe } from 'vitest';
import { choose, question, send, signIn } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const helpDesk = ['helpdesk@alpenglow.example', 'amber lamps in the fog'] as const;

describe.skipIf(noBrowser)('the help desk of the demonstration and a caller, in a real browser', () => {
  test('member@alpenglow.example is verified by mail', async ({ regain, open }) => {
    const page = await open();
    await signIn(page, ...helpDesk);
    await page.goto(`/admin/people/${await regain.idOf('member@alpenglow.example')}`);
    await page.getByRole('link', { name: 'Verify a caller' }).click();
    expect(await question(page)).toBe('Which of these can the caller reach right now?');
    await page.getByText('Mail to m•••@m•••.example').click();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await question(page)).toBe('What does the caller read to you?');
    const { text } = await regain.message('marta@mail.example', (each) => each.text.includes('Hanna Vogt'));
    expect(text).toContain('Read this code to them only if it was you who called.');
    await page.getByLabel('Six-digit code').fill(/\b\d{6}\b/.exec(text)![0]);
    await page.getByRole('button', { name: 'Check' }).click();
    expect(await question(page)).toBe('Marta Keller');
    expect(await page.locator('main').textContent()).toMatch(/Verified, until \d\d:\d\d UTC/);
  });

  test('locked@alpenglow.example is refused, verified by text, and unlocked; then signs in', async ({
    regain,
    open,
  }) => {
    const page = await open();
    const locked = await regain.idOf('locked@alpenglow.example');
    await signIn(page, ...helpDesk);
    await page.goto(`/admin/people/${locked}/unlock`);
    expect(await page.locator('main').textContent()).toContain('First verify who is calling');
    await page.getByRole('link', { name: 'Verify a caller' }).click();
    const texted = page.locator('.choice', { hasText: 'Text message' }).locator('input');
    await choose(page, 'way', (await texted.getAttribute('value'))!);
    await send(page, 'act');
    await page.fill('[name="code"]', 'not it');
    await send(page, 'act');
    expect(await page.title()).toMatch(/^Error: /);
    await page.fill('[name="code"]', await regain.code('+41791234504'));
    await send(page, 'act');
    await page.getByRole('link', { name: 'Unlock', exact: true }).click();
    await send(page, 'act');
    expect(await page.locator('main').textContent()).toContain('Unlocked.');
    const theirs = await open();
    await signIn(theirs, 'locked@alpenglow.example', 'paper boats in april rain');
    expect(await question(theirs)).not.toBe('Sign in');
  });
});
