import { describe } from 'vitest';
import { addPasskey, plugIn, pressPasskey } from './support/passkey.ts';
import {
  identifyAtOnce,
  isSignedIn,
  question,
  send,
  signIn,
  takeWay,
  tellTrouble,
  typePassword,
} from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const member = 'member@alpenglow.example';
const password = 'seven larks over snow';
const settle =
  "update method set usable_from = now() - interval '1 second', created_at = now() - interval '80 hours'";

describe.skipIf(noBrowser)('passkeys, in a real browser with an authenticator', () => {
  test('one is made, named, signs in by the button, and is removed', async ({ regain, open }) => {
    const page = await open();
    const authenticator = await plugIn(page);
    await signIn(page, member, password);
    await addPasskey(page, 'My laptop');
    expect(new URL(page.url()).pathname).toBe('/security/ways');
    expect(await page.locator('main').textContent()).toContain('My laptop');
    expect(await authenticator.credentials()).toHaveLength(1);
    const notice = await regain.message(
      'marta@mail.example',
      ({ subject }) => subject === 'A passkey was added',
    );
    expect(notice.text).toContain('/not-me?t=');
    expect(notice.text).not.toContain('My laptop');

    await page.context().clearCookies();
    await page.goto('/signin');
    await pressPasskey(page);
    expect(await isSignedIn(page)).toBe(true);
    await page.goto('/security/activity');
    expect(await page.locator('tbody tr').first().textContent()).toContain('You signed in with a passkey');

    await page.goto('/security/ways');
    await page.locator('tr', { hasText: 'My laptop' }).getByRole('link').click();
    expect(await page.locator('dl').textContent()).toContain('My laptop');
    await send(page, 'remove');
    expect(await page.locator('table').textContent()).not.toContain('My laptop');
    await page.context().clearCookies();
    await page.goto('/signin');
    await pressPasskey(page);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await isSignedIn(page)).toBe(false);
  });

  test('it signs in out of the browser’s own list, without a word typed or a button pressed', async ({
    open,
  }) => {
    const page = await open();
    await plugIn(page, { list: true });
    await signIn(page, member, password);
    await addPasskey(page, 'My laptop');
    await page.context().clearCookies();
    await page.goto('/help');
    // The list is the browser's own, and no test can open it: the authenticator takes what is in it.
    await page.goto('/signin?to=/security/activity').catch(() => undefined);
    await page.waitForURL(({ pathname }) => pathname.startsWith('/security'));
    expect(await isSignedIn(page)).toBe(true);
  });

  test('whom the device does not recognise is not signed in, and may try again', async ({ open }) => {
    const page = await open();
    const authenticator = await plugIn(page);
    await signIn(page, member, password);
    await addPasskey(page, 'My laptop');
    await authenticator.recognises(false);
    await page.context().clearCookies();
    await page.goto('/signin');
    await page.click('passkey-field button');
    await page.getByText('No passkey was given').waitFor();
    expect(await isSignedIn(page)).toBe(false);
    await authenticator.recognises(true);
    await pressPasskey(page);
    expect(await isSignedIn(page)).toBe(true);
  });

  test('it gets back in, as a gate, once it is old enough', async ({ regain, open }) => {
    const page = await open();
    await plugIn(page);
    await signIn(page, member, password);
    await addPasskey(page, 'My laptop');
    await page.context().clearCookies();
    await identifyAtOnce(page, member);
    await tellTrouble(page, 'forgotten');
    await takeWay(page, 'passkey');
    expect(await question(page)).toBe('Use your passkey');
    await pressPasskey(page);
    expect(await page.title()).toMatch(/^Error: /);
    await regain.sql(`${settle} where kind = 'passkey'`);
    await pressPasskey(page);
    expect(await question(page)).toBe('Choose a new password');
    await typePassword(page, 'seven wet otters in line');
    expect(await question(page)).toBe('Your password is changed');
  });

  test('it proves again that it is you, before the password is even asked for', async ({ regain, open }) => {
    const page = await open();
    await plugIn(page);
    await signIn(page, member, password);
    await addPasskey(page, 'My laptop');
    await regain.sql("update session set proved_at = now() - interval '11 minutes'");
    await page.goto('/security/ways/codes');
    expect(await question(page)).toBe('Prove that it is you');
    await pressPasskey(page);
    expect(new URL(page.url()).pathname).toBe('/security/ways/codes');
  });

  test('it stands in for the code of the app', async ({ regain, open }) => {
    const page = await open();
    await plugIn(page);
    const twofactor = 'twofactor@alpenglow.example';
    await signIn(page, twofactor, 'blue kettle by the door');
    await page.fill('[name="code"]', await regain.appCode(twofactor));
    await send(page, 'second-factor');
    await addPasskey(page, 'My laptop');
    await page.context().clearCookies();
    await signIn(page, twofactor, 'blue kettle by the door');
    await pressPasskey(page);
    expect(await isSignedIn(page)).toBe(true);
  });

  test('whoever left the page open for an hour signs in all the same: the page fetches a newer challenge', async ({
    open,
  }) => {
    const page = await open();
    await plugIn(page);
    await signIn(page, member, password);
    await addPasskey(page, 'My laptop');
    await page.context().clearCookies();
    await page.clock.install();
    await page.goto('/signin');
    const token = () => page.locator('[name="passkey-token"]').inputValue();
    const first = await token();
    await page.locator('passkey-field button').waitFor();
    await page.clock.fastForward('01:00:00');
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.click('passkey-field button');
    expect(new URLSearchParams((await posted).postData()!).get('passkey-token')).not.toBe(first);
    await page.waitForURL(({ pathname }) => pathname.startsWith('/security'));
    expect(await isSignedIn(page)).toBe(true);
  });

  test('without scripts each page says so in one sentence, and offers the other ways', async ({ open }) => {
    const page = await open({ scripts: false });
    const sentence = 'A passkey needs scripts in the browser.';
    await page.goto('/signin');
    expect(await page.locator('passkey-field').textContent()).toContain(sentence);
    expect(await page.locator('passkey-field button').isVisible()).toBe(false);
    await signIn(page, member, password);
    await page.goto('/security/ways/passkey');
    expect(await page.locator('passkey-field').textContent()).toContain(sentence);
    await page.context().clearCookies();
    await identifyAtOnce(page, member);
    await tellTrouble(page, 'forgotten');
    await takeWay(page, 'passkey');
    expect(await page.locator('passkey-field').textContent()).toContain(sentence);
    await Promise.all([page.waitForEvent('domcontentloaded'), page.click('#another-form button')]);
    expect(await question(page)).toBe('Which of these can you reach right now?');
  });
});
