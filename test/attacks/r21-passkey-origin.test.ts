import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Authenticator, Twist } from '../support/authenticator.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements } from '../support/html.ts';
import { givePerson, passkeyOptions, signInWith } from '../support/passkey.ts';
import { isSignedIn, stranger } from './support/sign-in.ts';

/** R21: what a passkey is asked for, and what it may answer for, is the configured origin, whatever a request says. */
let app: TestApp;
let key: Authenticator;
beforeAll(async () => {
  app = await startTestApp({ settings: { origin: 'https://id.example.org' } });
  key = await givePerson(app, await app.addPerson('ada@personal.example'));
});
afterAll(() => app.stop());

test.each<[string, Twist]>([
  ['another origin', { origin: 'https://id.example.org.evil.example' }],
  ['the same host without TLS', { origin: 'http://id.example.org' }],
  ['another port', { origin: 'https://id.example.org:444' }],
  ['a page below our domain', { origin: 'https://evil.id.example.org' }],
  ['an RP ID of somebody else', { rpId: 'evil.example' }],
  ['the domain above ours', { rpId: 'example.org' }],
])('R21: a passkey used on %s signs nobody in here', async (_what, twist) => {
  const browser = stranger(app);
  await signInWith(browser, key, twist);
  expect(await isSignedIn(browser)).toBe(false);
  await signInWith(browser, key);
  expect(await isSignedIn(browser)).toBe(true);
});

test('R21: no header moves the RP ID that a page asks for', async () => {
  const browser = stranger(app);
  const asked = await browser.request('/signin', {
    headers: {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      origin: 'https://evil.example',
    },
  });
  const html = await asked.text();
  expect(html).toContain('&quot;rpId&quot;:&quot;id.example.org&quot;');
  expect(html).not.toContain('evil.example');
});

test('R21 R46: nobody signs in with a passkey whose device did not ask who they are', async () => {
  for (const twist of [{ userVerified: false }, { userVerified: false, userPresent: false }]) {
    const browser = stranger(app);
    await browser.get('/signin');
    expect(passkeyOptions(browser).userVerification).toBe('required');
    await signInWith(browser, key, twist);
    expect(await isSignedIn(browser)).toBe(false);
  }
});

test('R21: the page names the RP ID and no passkey of anybody', async () => {
  const browser = stranger(app);
  await browser.get('/signin');
  expect(passkeyOptions(browser)).toMatchObject({ rpId: 'id.example.org' });
  expect(passkeyOptions(browser)).not.toHaveProperty('allowCredentials');
  expect([...elements(browser.page.document, 'passkey-field')]).toHaveLength(1);
});
