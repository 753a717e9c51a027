import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import type { Demonstration } from './support/demonstration.ts';
import { isSignedIn, question, send, signIn } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const chosen = 'seven wet otters in line';

/** The administrator, on the page about a person. */
async function administrator(page: Page, regain: Demonstration, userId: string): Promise<void> {
  await signIn(page, 'admin@alpenglow.example', 'nine quiet glaciers hum');
  await page.goto(`/admin/people/${await regain.idOf(userId)}`);
}

describe.skipIf(noBrowser)(
  'the administrator of alpenglow.example resets a password, in a real browser',
  () => {
    test('by a link: it leaves the address bar, and the member signs in with their own choice', async ({
      regain,
      open,
    }) => {
      const admin = await open();
      await administrator(admin, regain, 'member@alpenglow.example');
      await admin.getByRole('link', { name: 'Reset password: send a link' }).click();
      expect(await question(admin)).toBe('Send Marta Keller a link to a new password?');
      await send(admin, 'act');
      expect(await admin.getByRole('status').first().textContent()).toContain('on its way');

      const { text } = await regain.message('marta@mail.example', (each) => each.text.includes('/reset?t='));
      const link = /http:\S+\/reset\?t=[\w-]+/.exec(text)![0];
      const member = await open();
      await member.goto(link);
      expect(new URL(member.url()).search).toBe('');
      expect(await member.locator('[autocomplete="username"]').inputValue()).toBe('member@alpenglow.example');
      await member.fill('[name="new-password"]', chosen);
      await send(member, 'reset');
      expect(await question(member)).toBe('Your password is changed');
      expect(await isSignedIn(member)).toBe(false);
      await member.reload();
      expect(await question(member)).toBe('Your password is changed');
      await member.getByRole('link', { name: 'Go to sign in' }).click();
      expect(await member.locator('[name="username"]').inputValue()).toBe('member@alpenglow.example');
      await member.fill('[name="password"]', chosen);
      await send(member, 'sign-in');
      expect(await isSignedIn(member)).toBe(true);
      await member.goto(link);
      expect(await question(member)).toBe('This link can’t be used any more');
    });

    test.for([true, false])(
      'by a temporary password, scripts %s: shown once, replaced at sign-in',
      async (scripts, { regain, open }) => {
        const admin = await open({ scripts });
        await administrator(admin, regain, 'member@alpenglow.example');
        await admin.getByRole('link', { name: 'Reset password: temporary password' }).click();
        await send(admin, 'act');
        expect(await question(admin)).toBe('Temporary password for Marta Keller');
        const password = (await admin.locator('#temporary-password').textContent())!;
        expect(await admin.getByRole('button', { name: 'Copy' }).isVisible()).toBe(scripts);
        await admin.getByRole('link', { name: 'I have passed it on' }).click();
        await admin.waitForURL(/people\/[\w-]+$/);
        expect(await admin.content()).not.toContain(password);
        // Chromium asks before it sends the form again, or says that the page is gone: an error as far as this call goes.
        await admin.goBack().catch(() => undefined);
        expect(await admin.locator('body').textContent()).not.toContain(password);

        const member = await open({ scripts, width: 320 });
        await signIn(member, 'member@alpenglow.example', password);
        expect(await question(member)).toBe('Choose your own password');
        expect(await isSignedIn(member)).toBe(false);
        await member.fill('[name="new-password"]', chosen);
        await send(member, 'own-password');
        expect(await isSignedIn(member)).toBe(true);
        const again = await open({ scripts });
        await signIn(again, 'member@alpenglow.example', password);
        expect(await again.title()).toMatch(/^Error: /);
        await signIn(again, 'member@alpenglow.example', chosen);
        expect(await isSignedIn(again)).toBe(true);
      },
    );

    test('of somebody with a second factor, who is asked for it as before', async ({ regain, open }) => {
      const admin = await open();
      await administrator(admin, regain, 'twofactor@alpenglow.example');
      await admin.getByRole('link', { name: 'Reset password: temporary password' }).click();
      await send(admin, 'act');
      const password = (await admin.locator('#temporary-password').textContent())!;
      const two = await open();
      await signIn(two, 'twofactor@alpenglow.example', password);
      await two.fill('[name="code"]', await regain.appCode('twofactor@alpenglow.example'));
      await send(two, 'second-factor');
      expect(await question(two)).toBe('Choose your own password');
      await two.fill('[name="new-password"]', chosen);
      await send(two, 'own-password');
      expect(await isSignedIn(two)).toBe(true);
    });

    test('not at lotus.example: the page says why, and offers the way back in', async ({ regain, open }) => {
      const admin = await open();
      await signIn(admin, 'admin@lotus.example', 'slow river under bamboo');
      for (const act of ['reset-link', 'temporary-password']) {
        await admin.goto(`/admin/people/${await regain.idOf('member@lotus.example')}/${act}`);
        expect(await admin.title()).toMatch(/^Error: /);
        expect(await admin.getByRole('main').textContent()).toContain('nobody can do this for somebody else');
      }
      await admin.getByRole('link', { name: 'Send the way back in' }).click();
      await send(admin, 'act');
      await regain.message('chenming@mail.example', ({ text }) => text.includes('/recover/who?username='));
    });
  },
);
