import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { toMailedCode } from './support/recover.ts';
import { isSignedIn, stranger } from './support/sign-in.ts';

/** R7: identifier and code are exactly one string (GitLab CVE-2023-7028). */
let app: TestApp;
const victim = 'victim@alpenglow.example';
const right = 'correct-horse-battery-staple';
beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  await app.addPerson(victim, { organisation, emails: ['victim@mail.example'] });
  await app.addPerson('thief@alpenglow.example', { organisation, emails: ['thief@mail.example'] });
});
afterAll(() => app.stop());

let browser: HttpBrowser;
beforeEach(() => {
  browser = stranger(app);
});

/** The form in sight, as the page would send it, with one field in another shape. */
function bent(
  fields: Record<string, string>,
  form: string | undefined,
  bend: (body: URLSearchParams) => string,
) {
  const filled = fillIn(browser.page.document, browser.page.path, fields, form === undefined ? {} : { form });
  return browser.post(filled.action, bend(filled.body));
}

const shapes: [string, (name: string, value: string) => string][] = [
  ['twice', (name, value) => `&${name}=${value}`],
  ['twice, the same', (name) => `&${name}=`],
  ['as a list', (name, value) => `&${name}%5B%5D=${value}`],
  ['as a list with an index', (name, value) => `&${name}[1]=${value}`],
  ['as an object', (name, value) => `&${name}[address]=${value}`],
];

describe('R7: a recovery names one ID:', () => {
  test.each(shapes)('a second one %s starts nothing', async (_what, more) => {
    await browser.get('/recover/who?kind=work');
    const page = await bent(
      { username: victim, 'check-answer': 'x' },
      undefined,
      (body) => `${body}${more('username', 'thief@alpenglow.example')}`,
    );
    expect(page.status).toBe(400);
    expect(browser.cookies.has('regain-recovery')).toBe(false);
  });

  test.each([
    `${victim},thief@mail.example`,
    `${victim};thief@mail.example`,
    `${victim} thief@mail.example`,
    `${victim}\r\nthief@mail.example`,
    `${victim}\0thief@mail.example`,
    `["${victim}","thief@mail.example"]`,
    `{"address":"${victim}"}`,
    `<${victim}>`,
    `victim <${victim}>`,
  ])('%j is no ID', async (username) => {
    await browser.get('/recover/who?kind=work');
    const page = await browser.submit({ username, 'check-answer': 'x' });
    expect(page.status).toBe(422);
    expect(browser.cookies.has('regain-recovery')).toBe(false);
  });

  test.each([
    ['application/json', () => JSON.stringify({ username: [victim, 'thief@mail.example'] })],
    [
      'multipart/form-data; boundary=x',
      () => `--x\r\ncontent-disposition: form-data; name="username"\r\n\r\n${victim}\r\n--x--`,
    ],
    ['text/plain', (body: string) => body],
    ['', (body: string) => body],
  ])('a form sent as %j is refused', async (type, make) => {
    await browser.get('/recover/who?kind=work');
    const { body } = fillIn(browser.page.document, '/', { username: victim, 'check-answer': 'x' });
    const answer = await browser.request('/recover/who', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': type },
      body: new TextEncoder().encode(make(String(body))),
    });
    expect(answer.status).toBe(400);
  });
});

test.each(shapes)(
  'R7: a code %s is no guess, and the right one among them proves nothing',
  async (_what, more) => {
    await toMailedCode(browser, victim);
    const { code } = await app.newestCode();
    const page = await bent({ code: '000000' }, 'code-form', (body) => `${body}${more('code', code)}`);
    expect(page.status).toBe(400);
    await browser.get('/recover/password');
    expect(browser.page.path).toBe('/recover/code');
    await browser.submit({ code }, { form: 'code-form' });
    expect(browser.page.path).toContain('/recover/password');
  },
);

test.each(shapes)('R7: at sign-in neither ID nor password come %s', async (_what, more) => {
  for (const [name, value] of [
    ['username', 'thief%40alpenglow.example'],
    ['password', right],
  ] as const) {
    await browser.get('/signin');
    const page = await bent(
      { username: victim, password: right },
      undefined,
      (body) => `${body}${more(name, value)}`,
    );
    expect(page.status).toBe(400);
  }
  expect(await isSignedIn(browser)).toBe(false);
});
