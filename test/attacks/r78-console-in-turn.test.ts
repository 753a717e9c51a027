import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, someone } from './support/administration.ts';
import { signInAs, stranger } from './support/sign-in.ts';

/**
 * R78: what overflows gets a 503, and everybody else goes on. Threat: one agent, or whoever has their session, asks for the
 * dearest lists so often at once that no sign-in finds a connection.
 */
let app: TestApp;
let ours: string;
let agent: Person;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
  agent = await someone(app, ours, 'helpdesk-admin', 'hanna');
});
afterAll(() => app.stop());

const lists = ['/admin/people?text=a&recoverable=no', '/admin/audit?kind=sign-in', '/admin'];

async function ask(browser: HttpBrowser, path: string, method = 'GET'): Promise<number> {
  const answer = await browser.request(path, { method, headers: { 'sec-fetch-site': 'same-origin' } });
  if (answer.status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  await answer.text();
  return answer.status;
}

test.each(['GET', 'HEAD'])(
  'R78: of a hundred lists at once a few are made, some wait, and the rest are told to come again: %s',
  async (method) => {
    const browser = await at(app, agent);
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, i) => ask(browser, lists[i % lists.length]!, method)),
    );
    expect(all.filter((status) => status === 503).length).toBeGreaterThan(50);
    expect(all.filter((status) => status === 200).length).toBeGreaterThanOrEqual(23);
    // And none is left behind: the next one has its turn.
    expect(await ask(browser, lists[0]!)).toBe(200);
  },
);

test('R78: meanwhile others read, and people sign in', async () => {
  const browser = await at(app, agent);
  const other = await at(app, await someone(app, ours, 'auditor', 'otto'));
  const member = await someone(app, ours, 'member', 'marta');
  const flood = Promise.all(Array.from({ length: 100 }, () => ask(browser, lists[0]!)));
  const [read, page] = await Promise.all([ask(other, lists[1]!), signInAs(app, stranger(app), member)]);
  await flood;
  expect(read).toBe(200);
  expect(page.path).toMatch(/^\/security/);
});

test('R78: a browser that opens its twenty tabs again gets them all', async () => {
  const browser = await at(app, agent);
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(browser, lists[i % 3]!)));
  expect(new Set(all)).toEqual(new Set([200]));
});

test('R78: pages that ask their reader twice wait for no turn but one', async () => {
  const browser = await at(app, await someone(app, ours, 'global-admin', 'gaia'));
  const pages = ['/admin/policy/edit', '/admin/people/add', '/admin/policy/logo'];
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(browser, pages[i % 3]!)));
  expect(new Set(all)).toEqual(new Set([200]));
});

test('R78: a page that failed gives its turn back', async () => {
  const browser = await at(app, agent);
  await app.store.pool.query('alter table help_request rename to away');
  const all = await Promise.all(Array.from({ length: 20 }, () => ask(browser, lists[0]!)));
  await app.store.pool.query('alter table away rename to help_request');
  expect(new Set(all)).toEqual(new Set([500]));
  expect(await ask(browser, lists[0]!)).toBe(200);
});
