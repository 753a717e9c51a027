import { describe } from 'vitest';
import { choose, send, signIn } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const admin = ['admin@alpenglow.example', 'nine quiet glaciers hum'] as const;

describe.skipIf(noBrowser)('the policy, in a real browser', () => {
  for (const scripts of [true, false]) {
    test(`a change shows whom it would lock out, by name, before it is saved (scripts ${scripts ? 'on' : 'off'})`, async ({
      open,
    }) => {
      const page = await open({ scripts });
      await signIn(page, ...admin);
      await page.goto('/admin/policy');
      await page.getByRole('link', { name: 'Change the policy' }).click();
      await page.getByLabel('A text message is a way back in.').uncheck({ force: true });
      await choose(page, 'gates', '2');
      await page.getByLabel('Terms kept out of passwords').fill('glacier\nedelweiss');
      await send(page, 'policy');
      expect(await page.title()).toContain('Is this what you want?');
      const words = await page.locator('main').textContent();
      expect(words).toContain('6 people who could get back in alone today could not any more');
      expect(words).toContain('Text messages are no way back in.');
      expect(words).toContain('Terms kept out of passwords: 2 added, 0 taken off.');
      const [person] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'helpdesk@alpenglow.example' }).click(),
      ]);
      await person.locator('h1', { hasText: 'Hanna Vogt' }).waitFor();
      await person.close();
      await send(page, 'policy');
      expect(await page.locator('main').textContent()).toContain('Saved. It is in force.');
      await page.reload();
      expect(await page.locator('main').textContent()).not.toContain('Saved. It is in force.');
      expect(await page.locator('.versions li').first().textContent()).toContain('Ada Furrer');
    });
  }

  test('what opens more waits, and is taken back', async ({ open }) => {
    const page = await open();
    await signIn(page, ...admin);
    await page.goto('/admin/policy/edit');
    await page.getByLabel('A mailbox in your own domains is a way back in').check({ force: true });
    await send(page, 'policy');
    await send(page, 'policy');
    expect(await page.locator('.notice-warning').textContent()).toContain('A change waits');
    await page.goto('/admin/policy/edit');
    expect(await page.locator('.notice-warning').textContent()).toContain('Saving anything replaces it');
    await page.goto('/admin/policy');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back. It will not take effect.').waitFor();
    expect(await page.locator('.versions li').first().textContent()).toContain('Taken back by Ada Furrer');
  });
});
