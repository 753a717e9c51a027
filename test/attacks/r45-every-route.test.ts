import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, someone } from './support/administration.ts';
import { stranger } from './support/sign-in.ts';

const app: TestApp = await startTestApp();
afterAll(() => app.stop());

/** Every address of the console but its door, which only leads on, from the router itself: a new one without a guard fails here. */
const routes = [
  ...new Set(
    app.web.routes
      .filter(({ path, method }) => path.startsWith('/admin/') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
].map((route) => {
  const [method, path] = route.split(' ') as [string, string];
  return { route, method, path };
});

let target: Person;
let bulk: string;
const staff: Record<string, Person> = {};

beforeAll(async () => {
  const ours = await app.addOrganisation();
  const theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  target = await someone(app, ours, 'member', 'tamara');
  const admin = await someone(app, ours, 'global-admin', 'ada');
  staff.member = await someone(app, ours, 'member', 'mara');
  staff.auditor = await someone(app, ours, 'auditor', 'otto');
  staff.outsider = await someone(app, theirs, 'global-admin', 'olga', { organisation: 'harbour' });
  const browser = await at(app, admin);
  await browser.get('/security');
  const page = await post(browser, '/admin/people/bulk', { act: 'end-sessions', people: admin.id });
  bulk = page.path.split('/')[4]!;
});

/** Whatever a form of the console may ask for. */
const fields = () => ({
  act: 'disable',
  people: target.id,
  role: 'global-admin',
  name: 'Nina Start',
  local: 'nina',
  domain: 'alpenglow.example',
  mail: 'nina@mail.example',
  number: '1',
  reason: 'because',
  hours: '1',
  password: 'four herons over a marsh',
  code: '123456',
  address: 'nina@mail.example',
});

async function post(browser: HttpBrowser, path: string, body: object): Promise<PageSeen> {
  if (!/name="csrf"/.test(browser.page.html)) await browser.get('/signin');
  const { csrf } = browser;
  return browser.post(path, new URLSearchParams({ ...body, csrf }));
}

/** The address about somebody of the first organisation. */
const address = (path: string) => path.replace(/:bulk\b/, bulk).replace(/:\w+/g, target.id);

/** Everything but sessions, limits, what is read, and the log. */
async function everything(): Promise<string> {
  const { rows } = await app.store.pool.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname not in ('session', 'device', 'request_limit', 'spent', 'password_guard', 'authenticator_guard')
       and c.relname not like 'audit%'`,
  );
  const parts = [String((await app.queued()).length)];
  for (const { table } of rows) {
    const { rows: content } = await app.store.pool.query<{ all: string }>(
      `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as all from "${table}" t`,
    );
    parts.push(`${table}: ${content[0]!.all.replace(/\d{4}-\d\d-\d\d [\d:.+]+/g, 'then')}`);
  }
  return parts.join('\n');
}

async function ask(browser: HttpBrowser, method: string, path: string): Promise<PageSeen> {
  if (method === 'GET') return browser.get(path);
  await browser.get('/security');
  return post(browser, path, fields());
}

test('the console has addresses', () => {
  expect(routes.length).toBeGreaterThan(20);
});

describe.each(routes)('R45: $route', ({ method, path }) => {
  test('leads whoever is signed out to the sign-in', async () => {
    const before = await everything();
    const page = await ask(stranger(app), method, address(path));
    // Or nowhere: what leads on to an address that is not there shows nothing either.
    if (page.status !== 404) expect(page.path).toMatch(/^\/signin/);
    expect(page.html).not.toContain('tamara');
    expect(await everything()).toBe(before);
  });

  test('is nothing for a member', async () => {
    const browser = await at(app, staff.member!);
    const before = await everything();
    const page = await ask(browser, method, address(path));
    expect([403, 404]).toContain(page.status);
    expect(page.html).not.toContain('tamara@');
    expect(await everything()).toBe(before);
  });

  test('changes nothing for an auditor', async () => {
    const browser = await at(app, staff.auditor!);
    const before = await everything();
    const page = await ask(browser, method, address(path));
    expect(page.status).not.toBe(500);
    expect(await everything()).toBe(before);
  });

  test('says and does nothing about people of another organisation', async () => {
    const browser = await at(app, staff.outsider!);
    const about = async () =>
      JSON.stringify([
        await app.store.accounts.findById(target.id),
        await app.store.bulkActs.find(bulk),
        await app.store.deliveries.ofAccount(target.id, 9),
      ]);
    const before = await about();
    const page = await ask(browser, method, address(path));
    if (/:/.test(path)) expect([403, 404]).toContain(page.status);
    expect(page.html).not.toContain('tamara');
    expect(await about()).toBe(before);
  });
});
