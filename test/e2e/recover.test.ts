import { describe } from 'vitest';
import {
  choose,
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

const password = 'seven wet otters in line';

describe.skipIf(noBrowser)('each account of the demonstration gets back in, in a real browser', () => {
  test('member@alpenglow.example, from its card: forgotten, by a mailed code', async ({ regain, open }) => {
    const page = await open();
    await page.goto('/demo');
    await page.getByRole('link', { name: /Marta/ }).click();
    await page.getByRole('link', { name: 'Can’t access your account?' }).click();
    expect(await question(page)).toBe('What kind of account is it?');
    await page.getByText('Work or school').click();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByLabel('User ID').inputValue()).toBe('member@alpenglow.example');
    await page.getByLabel('Characters in the picture').fill('anything');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('I forgot my password').click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('My mail').click();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await question(page)).toBe('Enter the code from the mail');
    const shown = await page.locator('dl strong').textContent();
    await page.getByLabel('Six-digit code').fill(await regain.code('marta@mail.example', shown!));
    await page.getByRole('button', { name: 'Next' }).click();

    expect(await question(page)).toBe('Choose a new password');
    expect(await page.locator('[autocomplete="username"]').inputValue()).toBe('member@alpenglow.example');
    await typePassword(page, password);
    expect(await question(page)).toBe('Your password is changed');
    expect(await isSignedIn(page)).toBe(false);

    await signIn(page, 'member@alpenglow.example', 'seven larks over snow');
    expect(await page.title()).toMatch(/^Error: /);
    await signIn(page, 'member@alpenglow.example', password);
    expect(await isSignedIn(page)).toBe(true);
    const notice = await regain.message('marta@mail.example', ({ text }) => text.includes('/not-me?t='));
    expect(notice.text).not.toMatch(/\b\d{6}\b/);
  });

  test('locked@alpenglow.example: refused, unlocks, keeps the password and signs in with it', async ({
    regain,
    open,
  }) => {
    const page = await open();
    await signIn(page, 'locked@alpenglow.example', 'paper boats in april rain');
    expect(await page.locator('[role="alert"], .error-summary').first().textContent()).toContain(
      'too many wrong',
    );
    await identify(page, 'locked@alpenglow.example');
    await tellTrouble(page, 'locked');
    await proveBySent(page, regain, 'phone', '+41791234504');
    expect(await question(page)).toBe('Do you want to keep your password?');
    await send(page, 'keep-form');
    expect(await question(page)).toBe('You can sign in with your password again');
    await signIn(page, 'locked@alpenglow.example', 'paper boats in april rain');
    expect(await isSignedIn(page)).toBe(true);
  });

  test('twofactor@alpenglow.example: password and mail bring a new app; the old one is refused', async ({
    regain,
    open,
  }) => {
    const page = await open();
    const old = await regain.appCode('twofactor@alpenglow.example');
    await identify(page, 'twofactor@alpenglow.example');
    await tellTrouble(page, 'lost-factor');
    await takeWay(page, 'password');
    await page.fill('[name="code"]', 'blue kettle by the door');
    await send(page, 'code-form');
    expect(await question(page)).toBe('Which of these can you reach as well?');
    await proveBySent(page, regain, 'email', 'tino@mail.example');
    expect(await question(page)).toBe('What takes the place of the lost one?');
    await choose(page, 'factor', 'app');
    await send(page, 'factor-form');
    const key = (await page.locator('#app-key').textContent())!.trim();

    // The phone beside the person, with the key that the page shows.
    const phone = await open();
    await phone.goto('/demo/phone');
    await phone.fill('[name="key"]', key);
    await send(phone, 'setup-key');
    const said = await phone.locator('.notice').first().textContent();
    await page.fill('[name="code"]', /\d{6}/.exec(said!)![0]);
    await send(page, 'app-form');
    expect(await question(page)).toBe('The new one is set up');

    await signIn(page, 'twofactor@alpenglow.example', 'blue kettle by the door');
    expect(await question(page)).toBe('Enter the code from your app');
    await page.fill('[name="code"]', old);
    await send(page, 'second-factor');
    expect(await page.title()).toMatch(/^Error: /);
    // The code that set the app up is spent, and so is its half minute.
    await regain.sql("update method set last_step = null where kind = 'totp'");
    await page.fill('[name="code"]', await regain.appCode('twofactor@alpenglow.example'));
    await send(page, 'second-factor');
    expect(await isSignedIn(page)).toBe(true);
  });

  test('admin@alpenglow.example: two different ways, and the same one is not offered twice (R12, R13)', async ({
    regain,
    open,
  }) => {
    const page = await open();
    await identify(page, 'admin@alpenglow.example');
    await tellTrouble(page, 'forgotten');
    await proveBySent(page, regain, 'email', 'ada@mail.example');
    expect(await page.locator('main').textContent()).toContain('Step 2 of 2');
    expect(await page.locator('[name="way"][value="email"]').count()).toBe(0);
    await proveBySent(page, regain, 'phone', '+41791234501');
    await typePassword(page, password);
    await signIn(page, 'admin@alpenglow.example', password);
    expect(await isSignedIn(page)).toBe(true);
  });

  test('member@lotus.example and admin@lotus.example, in Chinese, messages too', async ({ regain, open }) => {
    const member = await open({ locale: 'zh-CN' });
    await identify(member, 'member@lotus.example');
    expect(await member.locator('html').getAttribute('lang')).toBe('zh-CN');
    await tellTrouble(member, 'forgotten');
    await proveBySent(member, regain, 'email', 'chenming@mail.example');
    expect(await question(member)).toMatch(/\p{Script=Han}/u);
    const mail = await regain.message('chenming@mail.example');
    expect(mail.subject).toMatch(/\p{Script=Han}/u);
    await typePassword(member, password);
    await signIn(member, 'member@lotus.example', password);
    expect(await isSignedIn(member)).toBe(true);

    const admin = await open({ locale: 'zh-CN' });
    await identify(admin, 'admin@lotus.example');
    await tellTrouble(admin, 'forgotten');
    await proveBySent(admin, regain, 'phone', '+8613800138001');
    await proveBySent(admin, regain, 'email', 'linan@mail.example');
    await typePassword(admin, 'nine cranes above reeds');
    await signIn(admin, 'admin@lotus.example', 'nine cranes above reeds');
    expect(await isSignedIn(admin)).toBe(true);
  });

  test('personal@mail.example, whose account belongs to no organisation, in Italian', async ({
    regain,
    open,
  }) => {
    const page = await open({ locale: 'it' });
    await identify(page, 'personal@mail.example', { kind: 'personal' });
    await tellTrouble(page, 'forgotten');
    await proveBySent(page, regain, 'email', 'personal@mail.example');
    await typePassword(page, password);
    await signIn(page, 'personal@mail.example', password);
    expect(await isSignedIn(page)).toBe(true);
  });

  test('admin@harbour.example, who can receive nothing, is led to support', async ({ regain, open }) => {
    const page = await open();
    await identify(page, 'admin@harbour.example');
    await tellTrouble(page, 'forgotten');
    await takeWay(page, 'email');
    await page.getByRole('link', { name: 'Ask for help' }).click();
    const support = page.locator('main a[href^="mailto:"]');
    expect(await support.textContent()).toBe('support@mail.example');
    await send(page, 'help-ask');
    expect(await support.textContent()).toBe('support@mail.example');
    expect(await regain.messages()).toEqual([]);
  });
});
