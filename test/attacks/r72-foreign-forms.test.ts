import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { elements } from '../support/html.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';

/** R72: forms come from our own pages only, before sign-in too, and nothing leads away to where nobody listed. */
const origin = 'https://id.example.org';
const listed = 'https://intranet.example.org';
let app: TestApp;
let person: Awaited<ReturnType<TestApp['addPerson']>>;
beforeAll(async () => {
  app = await startTestApp({ settings: { origin }, web: { returnOrigins: [listed] } });
  person = await app.addPerson('ada@mail.example', {
    emails: ['a@mail.example', 'b@mail.example'],
    phones: ['+393331234567'],
    recoveryCodes: 5,
  });
});
afterAll(() => app.stop());

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Every place that takes a form, whether it fits where one stands or not. */
const places = [
  '/signin',
  '/signin/code',
  '/signout',
  '/recover',
  '/recover/who',
  '/recover/trouble',
  '/recover/way',
  '/recover/code',
  '/recover/password',
  '/recover/go-on',
  '/enrol',
  '/not-me',
  '/security/password',
  '/security/sessions',
  '/security/prove',
  '/security/welcome',
  '/nowhere',
];

async function post(
  path: string,
  headers: Record<string, string>,
  bend: (body: URLSearchParams) => void = () => {},
) {
  const browser = stranger(app);
  await browser.get('/signin');
  const { body } = fillIn(browser.page.document, '', { username: person.userId, password: person.password });
  bend(body);
  const answer = await browser.request(path, {
    method: 'POST',
    headers: { ...form, ...headers },
    body: String(body),
  });
  return { status: answer.status, browser };
}

describe.each(places)('R72: a form posted to %s', (path) => {
  test.each<[string, Record<string, string>]>([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin }],
    ['from a sibling host', { 'sec-fetch-site': 'same-site', origin }],
    ['from nowhere, as an address typed', { 'sec-fetch-site': 'none', origin }],
    ['with a mark that no browser sends', { 'sec-fetch-site': 'same-origin, cross-site' }],
    ['with an empty mark', { 'sec-fetch-site': '' }],
    ['without mark and origin', {}],
    ['with the origin null', { origin: 'null' }],
    ['with another origin', { origin: 'https://evil.example' }],
    ['with an origin that begins like ours', { origin: `${origin}.evil.example` }],
    ['with ours over http', { origin: origin.replace('https', 'http') }],
    ['with ours on another port', { origin: `${origin}:8443` }],
    ['with our Referer only', { referer: `${origin}/signin` }],
  ])('%s is refused', async (_what, headers) => {
    const { status, browser } = await post(path, headers);
    expect(status).toBe(403);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('with no token, another visit’s, or one twisted is refused', async () => {
    const other = stranger(app);
    await other.get('/signin');
    const foreign = fillIn(other.page.document, '', {}).body.get('csrf')!;
    for (const token of [undefined, '', foreign, `${foreign} `, 'x'.repeat(32)]) {
      const { status } = await post(path, { 'sec-fetch-site': 'same-origin' }, (body) => {
        body.delete('csrf');
        if (token !== undefined) body.set('csrf', token);
      });
      expect(status, token).toBe(403);
    }
  });
});

test('R72: our own form passes, by its mark or by its exact origin', async () => {
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin }]) {
    const { status, browser } = await post('/signin', headers as Record<string, string>);
    expect(status).toBe(303);
    expect(await isSignedIn(browser)).toBe(true);
  }
});

test('R72: a reading request changes nothing, whatever it carries', async () => {
  const browser = stranger(app);
  await signInAs(app, browser, person);
  for (const path of [
    '/signout',
    '/security/sessions?end=others',
    '/security/password?new-password=x',
    '/not-me?yes=1',
  ])
    await browser.request(path);
  expect(await isSignedIn(browser)).toBe(true);
});

const away = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/x/..//evil.example',
  '/x/../..//evil.example/',
  '/%2e//evil.example',
  '/./%2e%2e//evil.example',
  'https:evil.example',
  'https:/evil.example',
  'http:evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '\u00a0//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  `blob:${listed}/x`,
  `blob:${origin}/x`,
  `${listed}.evil.example`,
  `${listed}@evil.example`,
  `https://user:pass@intranet.example.org`,
  `${listed}:8443/`,
  'http://intranet.example.org/',
  `//${'a'.repeat(3000)}`,
];

/** Where a browser would go: it resolves what we send it against our own address. */
const leadsTo = (location: string | null) => new URL(location ?? '', `${origin}/signin`).origin;

/** Links, forms, and what a form would bring back as `to`. */
const linksIn = (html: string) =>
  [...html.matchAll(/(?:href|action|name="to" value)="([^"]*)"/g)].map(([, link]) =>
    link!.replaceAll('&amp;', '&'),
  );

describe('R72: `to` leads nowhere but to us and to the list:', () => {
  test.each(away)('%j', async (to) => {
    const browser = stranger(app);
    const page = await browser.get(`/signin?to=${encodeURIComponent(to)}`);
    for (const link of linksIn(page.html)) expect(leadsTo(link), link).toBe(origin);
    const { body } = fillIn(page.document, '', { username: person.userId, password: person.password });
    body.set('to', to);
    const headers = { ...form, 'sec-fetch-site': 'same-origin' };
    const signed = await browser.request('/signin', { method: 'POST', headers, body: String(body) });
    expect(leadsTo(signed.headers.get('location'))).toBe(origin);
    for (const path of ['/security/welcome', '/security/prove', '/signin/code']) {
      const answer = await browser.request(`${path}?to=${encodeURIComponent(to)}`);
      expect(leadsTo(answer.headers.get('location')), path).toBe(origin);
      expect(answer.headers.get('location') ?? '', path).not.toMatch(/^(\/\/|\/\\|[a-z]+:(?!\/\/id))/i);
      for (const link of linksIn(await answer.text())) expect(leadsTo(link), link).toBe(origin);
    }
  });

  test('but to a page of ours, and to what is listed', async () => {
    const browser = stranger(app);
    await signInAs(app, browser, person);
    for (const to of ['/security/password?x=1', `${listed}/a?b=1`]) {
      const answer = await browser.request(`/security/welcome?to=${encodeURIComponent(to)}`);
      expect(answer.headers.get('location')).toBe(to);
    }
  });
});

test('R72: no page links away, however many slashes its own address begins with', async () => {
  const browser = stranger(app);
  for (const path of ['//evil.example/signin', '///evil.example', '/%2fevil.example', '/.//evil.example']) {
    const answer = await browser.request(`${origin}${path}`);
    const page = await browser.get('/signin').then(async () => ({ html: await answer.text() }));
    const links = [...page.html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(new URL(link, `${origin}/`).origin, `${path}: ${link}`).toBe(origin);
  }
  expect([...elements(browser.page.document, 'form')]).not.toHaveLength(0);
});
