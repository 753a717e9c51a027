import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements } from '../support/html.ts';
import { tour } from './support/tour.ts';

/** R71: strict headers on every answer, and no page that would need them looser. */
const origin = 'https://id.example.org';
const css = new TextEncoder().encode('a{}');
let app: TestApp;
let seen: Awaited<ReturnType<typeof tour>>;
beforeAll(async () => {
  app = await startTestApp({
    settings: { origin },
    assets: {
      assets: {},
      readAsset: async (name) => (name === 'a.css' ? { body: css, type: 'text/css' } : undefined),
    },
  });
  seen = await tour(app);
}, 120_000);
afterAll(() => app.stop());

/** Every directive of the policy by name; a second one of a name would be ignored by browsers. */
function policyOf(headers: Headers): Map<string, string> {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
  const names = directives.map((directive) => directive.split(' ')[0]!);
  expect(new Set(names).size).toBe(names.length);
  return new Map(directives.map((directive, i) => [names[i]!, directive.slice(names[i]!.length).trim()]));
}

function check(headers: Headers, what: string) {
  const policy = policyOf(headers);
  expect(policy.get('default-src'), what).toBe("'none'");
  expect(policy.get('frame-ancestors'), what).toBe("'none'");
  expect(policy.get('base-uri'), what).toBe("'none'");
  expect(policy.get('form-action'), what).toMatch(/^'self'/);
  expect(policy.get('script-src'), what).toBe("'self'");
  expect(policy.get('style-src'), what).toBe("'self'");
  for (const value of policy.values()) expect(value, what).not.toMatch(/unsafe|\*|http:|blob:/);
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
  expect(headers.get('x-frame-options'), what).toBe('DENY');
  const [, age = '0'] =
    /^max-age=(\d+); includeSubDomains$/.exec(headers.get('strict-transport-security') ?? '') ?? [];
  expect(Number(age), what).toBeGreaterThanOrEqual(365 * 86_400);
  expect(headers.get('referrer-policy'), what).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers.get('content-type') ?? 'text/html; charset=utf-8', what).toMatch(/charset=utf-8$/i);
}

test('R71: every page, redirect and refusal of a whole journey', () => {
  const answers = seen.pages.flatMap((page) => page.answers);
  expect(answers.length).toBeGreaterThan(60);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 303, 400, 404, 410, 422]));
  for (const { method, path, headers } of answers) check(headers, `${method} ${path}`);
});

describe('R71: also', () => {
  test.each([
    ['an asset', '/assets/a.css?lang=it', {}],
    ['an asset that is not there', '/assets/none.js', {}],
    ['a path out of the assets', '/assets/..%2f..%2fpackage.json', {}],
    ['a session check', '/session/check', {}],
    ['HEAD', '/signin', { method: 'HEAD' }],
    ['OPTIONS', '/signin', { method: 'OPTIONS' }],
    ['a foreign form', '/signin', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a method nobody has', '/signin', { method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } }],
    ['an address that can’t be decoded', '/%E0%A4%A/..%00', {}],
  ])('%s', async (what, path, init) => {
    const answer = await app.browser().request(path, init);
    if (what.startsWith('an asset') && answer.status === 200) {
      expect(answer.headers.get('cache-control')).toContain('immutable');
      // A cache would give the one visitor's cookies to all others (R4, R72).
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('strict-transport-security')).not.toBeNull();
      return;
    }
    const headers = new Headers(answer.headers);
    if (!(headers.get('content-type') ?? '').startsWith('text/')) headers.delete('content-type');
    check(headers, what);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('a failure of our own', async () => {
    const { findByUserIdKey } = app.store.accounts;
    app.store.accounts.findByUserIdKey = () => Promise.reject(new Error('the database is gone'));
    const browser = app.browser();
    await browser.get('/signin');
    const page = await browser.submit({ username: 'x@tour.example', password: 'x' });
    app.store.accounts.findByUserIdKey = findByUserIdKey;
    expect(page.status).toBe(500);
    check(page.headers, 'a failure');
  });
});

test('R71: no page holds a script, a style or a handler of its own, and none loads from elsewhere', () => {
  for (const { document, path, html } of seen.pages) {
    for (const element of elements(document)) {
      const { name, attributes } = element;
      const what = `${path} <${name}>`;
      expect(name, what).not.toMatch(/^(style|object|embed|applet|base|iframe)$/);
      if (name === 'script') expect(attributes.get('src'), what).toMatch(/^\/assets\//);
      for (const [attribute, value] of attributes) {
        expect(attribute, what).not.toMatch(/^(on|style$)/);
        expect(value, what).not.toMatch(/^\s*(javascript|vbscript):/i);
        if (/^(src|href|action|formaction|poster|data)$/.test(attribute)) {
          expect(value, what).toMatch(/^(\/(?!\/)|#|\?|data:image\/|mailto:support@operator\.example)/);
        }
      }
    }
    expect(html, path).not.toMatch(/http-equiv/i);
  }
});

test('R71: what a stranger types comes back as text', async () => {
  const browser = app.browser();
  const markup = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  for (const path of [
    '/signin?username=',
    '/recover?username=',
    '/recover/who?kind=work&username=',
    '/signin?to=',
    '/help?x=',
    '/nowhere?',
  ]) {
    const page = await browser.get(`${path}${encodeURIComponent(markup)}`);
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).not.toContain('<img src=x');
  }
  await browser.get('/signin');
  const page = await browser.submit({ username: markup, password: markup });
  expect(page.html).not.toContain('<script>alert');
  expect(page.html).not.toContain('alert(1)>&#39;"');
});
