import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { auditKinds, signIn } from './security-support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const spare = { emails: ['a@home.example'], recoveryCodes: 3 };

test('who is not signed in is sent to sign in and comes back', async () => {
  const person = await app.addPerson('comes-back@mail.example', spare);
  const browser = app.browser();
  await browser.get('/security/sessions');
  expect(browser.page.path).toBe('/signin?to=%2Fsecurity%2Fsessions');
  expect(browser.page.text).not.toContain('session ended');
  await browser.submit({ username: person.userId, password: person.password }, { form: 'sign-in' });
  expect(browser.page.path).toBe('/security/sessions');
});

test('after an hour of silence a session is over, and the page says so (R41)', async () => {
  const browser = await signIn(app, await app.addPerson('idle@mail.example', spare));
  app.clock.pass(3599);
  await browser.get('/security');
  expect(browser.page.path).toBe('/security');
  app.clock.pass(3601);
  await browser.get('/security');
  expect(browser.page.path).toContain('/signin');
  expect(browser.page.text).toContain('your session ended');
});

test('each session is listed, this one is marked, and one or all others can be ended', async () => {
  const person = await app.addPerson('list@mail.example', spare);
  const here = await signIn(app, person, app.browser({ address: '192.0.2.7' }));
  const second = await signIn(app, person, app.browser({ address: '198.51.100.9' }));
  const third = await signIn(app, person, app.browser({ address: '203.0.113.4' }));
  await here.get('/security/sessions');
  expect(here.page.text.match(/This one/g)).toHaveLength(1);
  for (const address of ['192.0.2.7', '198.51.100.9', '203.0.113.4'])
    expect(here.page.text).toContain(address);
  const row = here.page.html.split('198.51.100.9')[1]!.match(/value="([0-9a-f]{64})"/)![1]!;
  await here.submit({}, { form: 'sessions', button: `end=${row}` });
  expect(here.page.text).toContain('The session is ended');
  await second.get('/security');
  expect(second.page.path).toContain('/signin');
  await third.get('/security');
  expect(third.page.path).toBe('/security');

  await here.submit({}, { form: 'sessions', button: 'End all others' });
  await third.get('/security');
  expect(third.page.path).toContain('/signin');
  await here.get('/security');
  expect(here.page.path).toBe('/security');
  expect((await auditKinds(app, person)).slice(0, 2)).toEqual(['session.ended', 'session.ended']);
});

test('nobody ends the session of somebody else', async () => {
  const victim = await signIn(app, await app.addPerson('victim@mail.example', spare));
  const attacker = await signIn(app, await app.addPerson('attacker@mail.example', spare));
  const cookie = victim.cookies.get('regain-session')!;
  const id = Buffer.from(app.secrets.digest(cookie)).toString('hex');
  await attacker.get('/security/sessions');
  const csrf = attacker.csrf;
  await attacker.post('/security/sessions', new URLSearchParams({ csrf, end: id }));
  expect(attacker.page.text).toContain('was over already');
  await victim.get('/security');
  expect(victim.page.path).toBe('/security');
});

test('signing out ends the session on the server (R42)', async () => {
  const browser = await signIn(app, await app.addPerson('out@mail.example', spare));
  const cookie = browser.cookies.get('regain-session')!;
  await browser.get('/security');
  await browser.submit({}, { form: 'sign-out' });
  expect(browser.page.text).toContain('You are signed out');
  browser.cookies.set('regain-session', cookie);
  await browser.get('/security');
  expect(browser.page.path).toContain('/signin');
});

test('recent activity is told in plain words, to its owner alone', async () => {
  const person = await app.addPerson('activity@mail.example', { ...spare, totp: true });
  const browser = await signIn(app, person, app.browser({ address: '192.0.2.77' }));
  const stranger = app.browser();
  await stranger.get(`/signin?username=${person.userId}`);
  await stranger.submit({ password: person.password }, { form: 'sign-in' });
  await stranger.submit({ code: '000000' }, { form: 'second-factor' });
  await browser.get('/security/activity');
  expect(browser.page.text).toContain('You signed in');
  expect(browser.page.text).toContain('192.0.2.77');
  expect(browser.page.text).toContain('the code that followed was wrong');
  const other = await signIn(app, await app.addPerson('other@mail.example', spare));
  await other.get('/security/activity');
  expect(other.page.text).not.toContain('192.0.2.77');
});
