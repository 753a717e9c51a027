import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUp, dataDirectory, prepare, type Started, start } from '../boot/support/regain.ts';
import { HttpBrowser } from '../support/browser.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { codeInOutbox, overHttp } from '../support/nodes.ts';

let database: TestDatabase;
let nodes: Started[];

beforeAll(async () => {
  prepare();
  database = await freshDatabase();
  const env = {
    DATABASE_URL: database.url,
    REGAIN_DATA_DIR: dataDirectory(),
    REGAIN_HUMAN_CHECK: 'accept-any',
    REGAIN_ORIGIN: 'http://localhost:3000',
  };
  const first = await start(env);
  await first.ready;
  const second = await start(env);
  await second.ready;
  nodes = [first, second];
}, 120_000);

afterAll(async () => {
  await cleanUp();
  await database.drop();
});

const userId = 'member@alpenglow.example';
const newPassword = 'eleven slow trains at dawn';

test('two processes on one database: every other request of a journey goes to the other one', async () => {
  const asked = [0, 0];
  let turn = 0;
  const web = overHttp(() => {
    const at = turn++ % 2;
    asked[at]!++;
    return nodes[at]!.port;
  });
  const browser = new HttpBrowser(web, 'http://localhost:3000');
  const signIn = async (password: string) => {
    await browser.get(`/signin?username=${encodeURIComponent(userId)}`);
    return browser.submit({ password });
  };

  expect((await signIn('not my password')).status).toBe(422);
  await browser.follow('Can’t access your account?');
  await browser.submit({ kind: 'work' });
  await browser.submit({ 'check-answer': 'anything' });
  await browser.submit({ trouble: 'forgotten' });
  await browser.submit({ way: 'email' });
  expect((await browser.submit({ code: '000000' }, { form: 'code-form' })).status).toBe(422);
  const code = await codeInOutbox(nodes[1]!.port, 'marta@mail.example');
  await browser.submit({ code }, { form: 'code-form' });
  expect(browser.page.title).toBe('Choose a new password');
  await browser.submit({ 'new-password': newPassword });
  expect(browser.page.title).toBe('Your password is changed');

  expect((await signIn('seven larks over snow')).status).toBe(422);
  await signIn(newPassword);
  expect(browser.page.path).toContain('/security');
  // Whatever node is asked: the session is known.
  for (const _ of nodes) expect((await browser.get('/security')).status).toBe(200);
  expect(Math.abs(asked[0]! - asked[1]!)).toBeLessThanOrEqual(1);
  expect(asked[0]).toBeGreaterThan(12);
});

test('a check that one node burned is used up on the other (R4), and a wrong code is counted by both (R18)', async () => {
  const at = (index: number) => overHttp(() => nodes[index]!.port);
  const browsers = [0, 1].map((index) => new HttpBrowser(at(index), 'http://localhost:3000'));
  const [one, other] = browsers as [HttpBrowser, HttpBrowser];
  const whose = 'locked@alpenglow.example';
  await one.get(`/recover/who?kind=work&username=${encodeURIComponent(whose)}`);
  for (const [name, value] of one.cookies) other.cookies.set(name, value);
  await other.get('/signin');
  const fields = Object.fromEntries(
    [...one.page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((found) => [
      found[1]!,
      found[2]!.replaceAll('&amp;', '&'),
    ]),
  );
  const body = new URLSearchParams({
    ...fields,
    username: whose,
    'check-way': 'picture',
    'check-answer': 'x',
  });
  expect((await one.post('/recover/who', body)).title).toBe('What is the trouble?');
  expect((await other.post('/recover/who', body)).status).toBe(422);

  await one.submit({ trouble: 'forgotten' });
  await one.submit({ way: 'email' });
  const code = await codeInOutbox(nodes[0]!.port, 'luca@mail.example');
  for (const [name, value] of one.cookies) other.cookies.set(name, value);
  for (let wrong = 0; wrong < 5; wrong++) {
    const browser = browsers[wrong % 2]!;
    await browser.get('/recover/code');
    await browser.submit({ code: code === '000000' ? '111111' : '000000' }, { form: 'code-form' });
    expect(browser.page.status).toBe(422);
  }
  await other.get('/recover/code');
  await other.submit({ code }, { form: 'code-form' });
  expect(other.page.status, 'the right code, after five wrong ones').toBe(422);
});
