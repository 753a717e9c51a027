import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, find, textOf } from '../support/html.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, placeOf, typeCode, typeNewest } from './support/way-back.ts';

/** R76: a time limit is told, warns and can be extended, up to the hour; and nothing is asked twice. */
let app: TestApp;
const began = new Date('2026-11-22T10:00:00Z');
const userId = 'slow@alpenglow.example';
const minutes = (count: number, seconds = 0) =>
  app.clock.set(new Date(began.getTime() + (count * 60 + seconds) * 1000));

beforeAll(async () => {
  app = await startTestApp({ now: began });
  const organisation = await app.addOrganisation();
  await app.addPerson(userId, { organisation, emails: ['slow@mail.example'] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(began);
  await app.store.pool.query('truncate request_limit, authenticator_guard');
});

const timer = (browser: HttpBrowser) => [...elements(browser.page.document, 'session-timer')][0];
const offersMore = (browser: HttpBrowser) =>
  find(browser.page.document, 'button', 'formaction', '/recover/extend') !== undefined;
/** Presses “I need more time”, as somebody without scripts does. */
const more = (browser: HttpBrowser, form: string) => browser.submit({}, { form, button: 'I need more time' });

test('R76: every page with a form says how long it waits, warns by script and offers more, without scripts too', async () => {
  const browser = stranger(app);
  await browser.get(`/recover/who?kind=work&username=${encodeURIComponent(userId)}`);
  await browser.submit({ 'check-answer': 'anything' });
  const expectTime = (form: string) => {
    expect(textOf(browser.page.document)).toContain('15 minutes');
    expect(timer(browser)!.attributes.get('data-seconds')).toBe('900');
    expect(timer(browser)!.attributes.get('data-left')).toContain('{time}');
    expect(find(browser.page.document, 'button', 'formaction')!.attributes.get('form')).toBe(form);
  };
  expectTime('trouble-form');
  await browser.submit({ trouble: 'forgotten' });
  expectTime('way-form');
  await browser.submit({ way: 'email' });
  expectTime('code-form');
  await typeNewest(app, browser);
  expectTime('password-form');
});

test('R76: pressed at 14 minutes it gives fifteen more, again and again, and no more than the hour', async () => {
  const browser = await atCode(app, userId, 'email');
  for (const [at, left] of [
    [14, 15],
    [28, 15],
    [42, 15],
    [50, 10],
  ] as const) {
    minutes(at);
    await browser.get('/recover/code');
    await more(browser, 'code-form');
    expect(browser.page.path).toBe('/recover/code');
    expect(browser.page.text).toContain('You have more time now');
    expect(textOf(browser.page.document)).toContain(`${left} minutes`);
  }
  expect(offersMore(browser)).toBe(false);
  minutes(59, 59);
  expect(await placeOf(browser)).toBe('/recover/code');
  minutes(60);
  expect(await placeOf(browser)).toBe('/recover/expired');
});

test('R76: asked for by the page’s script, it answers with the seconds; the form in sight goes on working', async () => {
  const browser = await atCode(app, userId, 'email');
  await typeNewest(app, browser);
  const body = new URLSearchParams({ csrf: browser.csrf });
  minutes(10);
  const answer = await browser.request('/recover/extend', {
    method: 'POST',
    body: String(body),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      accept: 'application/json',
    },
  });
  expect(await answer.json()).toEqual({ secondsLeft: 900 });
  minutes(24);
  await browser.submit({ 'new-password': 'seven wet otters in line' }, { form: 'password-form' });
  expect(browser.page.path).toBe('/recover/done');
});

test('R76: more time gives a code none (R15), and a stranger none to another’s recovery', async () => {
  const browser = await atCode(app, userId, 'email');
  const { code } = await app.newestCode();
  minutes(9);
  await browser.get('/recover/code');
  await more(browser, 'code-form');
  minutes(10);
  await browser.get('/recover/code');
  await typeCode(browser, code);
  expect(browser.page.path).toBe('/recover/code');
  const other = stranger(app);
  await other.get('/recover');
  const csrf = other.csrf;
  await other.post('/recover/extend', new URLSearchParams({ csrf }));
  expect(other.page.path).toBe('/recover');
});

test('R76: what ran out is over, says so kindly, and keeps what was typed', async () => {
  const browser = await atCode(app, userId, 'email');
  minutes(15);
  await browser.get('/recover/code');
  expect(browser.page.path).toBe('/recover/expired');
  await browser.follow(`Start again as ${userId}`);
  expect(find(browser.page.document, 'input', 'name', 'username')!.attributes.get('value')).toBe(userId);
  // Too late for more of it.
  const csrf = browser.csrf;
  await browser.post('/recover/extend', new URLSearchParams({ csrf }));
  expect(browser.page.path).toBe('/recover/expired');
});

test('R76: the user ID is typed once, from the sign-in page to the sign-in with the new password', async () => {
  const browser = stranger(app);
  await browser.get(`/signin?username=${encodeURIComponent(userId)}`);
  await browser.follow('Can’t access your account?');
  await browser.submit({ kind: 'work' });
  await browser.submit({ 'check-answer': 'anything' });
  await browser.submit({ trouble: 'forgotten' });
  await browser.submit({ way: 'email' });
  await typeNewest(app, browser);
  await browser.submit({ 'new-password': 'nine slow herons at dawn' }, { form: 'password-form' });
  await browser.submit();
  expect(find(browser.page.document, 'input', 'name', 'username')!.attributes.get('value')).toBe(userId);
});
