import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, textOf } from '../support/html.ts';
import type { Person } from '../support/people.ts';

let app: TestApp;
let admin: Person;
let browser: HttpBrowser;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  const other = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  admin = await someone(app, organisation, 'global-admin', 'ada');
  for (let n = 0; n < 60; n++)
    await app.addPerson(`p${n}@alpenglow.example`, { organisation, displayName: `Person ${n}`, emails: [] });
  await app.addPerson('maria@alpenglow.example', {
    organisation,
    displayName: 'María Núñez',
    emails: ['m@mail.example'],
  });
  await app.addPerson('person@harbour.example', { organisation: other, displayName: 'Person Elsewhere' });
  browser = await at(app, admin);
});
afterAll(() => app.stop());

const listed = () =>
  [...elements(browser.page.document, 'a')]
    .filter((link) => /^\/admin\/people\/[0-9a-f-]{36}$/.test(link.attributes.get('href') ?? ''))
    .map(textOf);

test('people are found by the beginning of a word, whatever its accents, and of their own organisation alone', async () => {
  await browser.get('/admin/people?text=nun');
  expect(listed()).toEqual(['María Núñez']);
  await browser.get('/admin/people?text=elsewhere');
  expect(listed()).toEqual([]);
  expect(browser.page.text).toContain('Nobody is like that');
});

test('who finds nobody is told what else to type, and of a support code what it may mean', async () => {
  await browser.get('/admin/people?text=zzz');
  expect(browser.page.text).toContain('Try the beginning of a name');
  expect(browser.page.text).not.toContain('If it is a support code');
  await browser.get('/admin/people?text=k7qf-3mwd');
  expect(browser.page.text).toContain('If it is a support code: check how it is written.');
});

test('pages lead to each other and nobody is lost between them', async () => {
  await browser.get('/admin/people?text=person');
  const first = listed();
  expect(first).toHaveLength(50);
  expect(browser.page.text).toContain('60 people');
  await browser.follow('Next');
  const second = listed();
  expect(second).toHaveLength(10);
  expect(new Set([...first, ...second]).size).toBe(60);
  await browser.follow('Previous');
  expect(listed()).toEqual(first);
});

test('a place in the list that is none begins the list anew, and says so', async () => {
  await browser.get('/admin/people?text=person&at=forged');
  expect(browser.page.status).toBe(200);
  expect(browser.page.text).toContain('Here is the first one');
  expect(listed()).toHaveLength(50);
});

test('who could not get back in is found, and several of them are sent the way, after a preview', async () => {
  await browser.get('/admin/people?recoverable=no&text=person');
  expect(browser.page.text).toContain('60 people');
  const boxes = [...elements(browser.page.document, 'input')]
    .map((input) => input.attributes.get('name') ?? '')
    .filter((name) => name.startsWith('person-'));
  const ticked = Object.fromEntries(boxes.slice(0, 2).map((name) => [name, 'on']));
  await browser.submit({ ...ticked, act: 'end-sessions' }, { form: 'bulk' });
  expect(browser.page.path).toMatch(/^\/admin\/people\/bulk\/[0-9a-f-]{36}$/);
  expect(browser.page.text).toContain('Person');
});

test('everybody whom the list finds is chosen by one button', async () => {
  await browser.get('/admin/people?text=person');
  await browser.submit({ act: 'require-registration' }, { form: 'bulk', button: 'Preview for all 60' });
  expect(browser.page.path).toMatch(/^\/admin\/people\/bulk\/[0-9a-f-]{36}$/);
  expect(browser.page.title).toContain('60');
});

test('whoever ticked nobody goes back to the very list that they searched', async () => {
  await browser.get('/admin/people?text=nun&sort=last-sign-in');
  await browser.submit({ act: 'end-sessions' }, { form: 'bulk', button: 'Preview for those ticked' });
  expect(browser.page.status).toBe(422);
  await browser.follow('Choose people in the list');
  expect(browser.page.path).toBe('/admin/people?text=nun&sort=last-sign-in');
  expect(listed()).toEqual(['María Núñez']);
  await browser.get('/admin/people/bulk?lang=en');
  await browser.follow('Choose people in the list');
  expect(browser.page.path).toBe('/admin/people');
});

test('R72: what a forged form says of the list leads to no other place', async () => {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await browser.get('/admin/people')).html)![1]!;
  for (const asked of ['//evil.example', '&@evil.example/', '#//evil.example', '\\\\evil.example']) {
    await browser.post('/admin/people/bulk', new URLSearchParams({ csrf, asked, act: 'disable' }));
    const hrefs = [...elements(browser.page.document, 'a')].map((link) => link.attributes.get('href')!);
    const [back] = hrefs.filter((href) => href.startsWith('/admin/people?'));
    const { origin, pathname, hash } = new URL(back!, 'https://id.example.org');
    expect([origin, pathname, hash]).toEqual(['https://id.example.org', '/admin/people', '']);
  }
});
