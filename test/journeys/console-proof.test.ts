import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, find, textOf } from '../support/html.ts';
import type { Person } from '../support/people.ts';

/** The page between an administrator and an act: what it is for, and the way back from it (R46, R72). */
let app: TestApp;
let admin: Person;
let target: Person;
let stranger: Person;
let browser: HttpBrowser;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  const other = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  admin = await someone(app, organisation, 'global-admin', 'ada');
  target = await someone(app, organisation, 'member', 'marta');
  stranger = await someone(app, other, 'member', 'hugo', { organisation: 'harbour' });
  browser = await at(app, admin);
  app.clock.pass(5 * 60);
});
afterAll(() => app.stop());

/** Opens the page that asks for the proof, as a link on `from` leads there. */
async function proofFor(path: string, from?: string): Promise<string> {
  const headers: Record<string, string> = from === undefined ? {} : { referer: from };
  const answer = await browser.request(path, { headers });
  const location = answer.headers.get('location') ?? '';
  expect(location).toMatch(/^\/security\/prove\?to=/);
  await browser.get(location);
  return browser.page.text;
}

const cancel = () =>
  [...elements(browser.page.document, 'a')].find((link) => textOf(link) === 'Cancel')!.attributes.get('href');

test('it says what it is for, and of whom', async () => {
  const person = `/admin/people/${target.id}`;
  expect(await proofFor(`${person}/unlock`)).toContain('Unlock for Marta Example');
  expect(await proofFor(`${person}/verify-caller`)).toContain('Verify a caller for Marta Example');
  expect(await proofFor('/admin/people/add')).toContain('Add a person');
  expect(await proofFor('/admin/policy/edit')).toContain('Change the policy');
  expect(await proofFor('/admin/audit/export')).toContain('Export');
});

test('R45: it names nobody of another organisation, and nobody to who has no role', async () => {
  const of = (person: Person) => `/security/prove?to=/admin/people/${person.id}/unlock`;
  expect((await browser.get(of(stranger))).text).not.toContain('Hugo');
  const member = await at(app, target);
  expect((await member.get(of(admin))).text).not.toContain('Ada');
});

describe('who cancels is back', () => {
  test.each([
    ['where they came from', '/unlock', '/admin/help?after=1.2', '/admin/help?after=1.2'],
    ['at the person, from nowhere', '/unlock', undefined, ''],
    ['at the person, from another act', '/reset-link', '/temporary-password', ''],
    ['at the person, from the act itself', '/unlock', '/unlock', ''],
  ])('%s', async (_, act, from, back) => {
    const person = `/admin/people/${target.id}`;
    const page = (path: string) => (path.startsWith('/admin') ? path : `${person}${path}`);
    await proofFor(`${person}${act}`, from === undefined ? undefined : `${app.origin}${page(from)}`);
    expect(cancel()).toBe(page(back));
    // The same after a refusal.
    await browser.submit({ password: '' }, { form: 'prove' });
    expect(browser.page.status).toBe(422);
    expect(cancel()).toBe(page(back));
    expect((await browser.get(cancel()!)).path).toBe(page(back));
  });

  test('on the page whose form they sent', async () => {
    await browser.get('/security/prove?to=/admin/approvals/x');
    expect(cancel()).toBe('/admin/approvals/x');
    await browser.get('/security/prove?to=/admin/anything');
    expect(cancel()).toBe('/admin');
  });
});

describe('R72: nobody who forges the address, or the page before, leads an administrator away:', () => {
  test.each([
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example',
    '/admin/..//evil.example',
    '/.//evil.example/admin',
    'javascript:alert(1)//admin',
    'https://id.example.org@evil.example/admin',
    '/administer',
    '/signin',
  ])('%s', async (from) => {
    const person = `/admin/people/${target.id}`;
    const there = `/security/prove?to=${person}/unlock&from=${encodeURIComponent(from)}`;
    await browser.get(there);
    expect(cancel()).toBe(person);
    const token = find(browser.page.document, 'input', 'name', 'csrf')!.attributes.get('value')!;
    const form = { csrf: token, to: `${person}/unlock`, from, password: '' };
    await browser.post('/security/prove', new URLSearchParams(form));
    expect(cancel()).toBe(person);
    await proofFor(`${person}/unlock`, from);
    expect(cancel()).toBe(person);
  });
});
