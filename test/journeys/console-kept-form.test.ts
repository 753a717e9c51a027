import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements } from '../support/html.ts';
import type { Person } from '../support/people.ts';

/** A form that is sent after the five minutes of a proof (R46) is not typed twice. */
let app: TestApp;
let organisation: string;
let admin: Person;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
  admin = await someone(app, organisation, 'global-admin', 'ada');
});
afterAll(() => app.stop());

const typed = { name: 'Nora Neu', local: 'nora', mail: 'nora@elsewhere.example', role: 'auditor' };

/** Fills in *Add a person* too late, and stands before the question who it is. */
async function sendTooLate(browser: HttpBrowser): Promise<void> {
  await browser.get('/admin/people/add');
  app.clock.pass(6 * 60);
  await browser.submit(typed, { form: 'add' });
  expect(browser.page.path).toBe('/security/prove?to=%2Fadmin%2Fpeople%2Fadd');
}

function filledIn(browser: HttpBrowser) {
  const inputs = [...elements(browser.page.document, 'input')].map(({ attributes }) => attributes);
  const value = (name: string) => inputs.find((input) => input.get('name') === name)?.get('value');
  const role = inputs.find((input) => input.get('name') === 'role' && input.has('checked'))?.get('value');
  return { name: value('name'), local: value('local'), mail: value('mail'), role };
}

test('what was typed is there again after the proof, once, and its sender can send it', async () => {
  const browser = await at(app, admin);
  await sendTooLate(browser);
  await browser.submit({ password: admin.password }, { form: 'prove' });
  expect(browser.page.path).toBe('/admin/people/add');
  expect(filledIn(browser)).toEqual(typed);
  await browser.submit({}, { form: 'add' });
  expect(browser.page.text).toContain('nora@alpenglow.example');
  await browser.get('/admin/people/add');
  expect(filledIn(browser)).toMatchObject({ name: '', local: '', mail: '' });
});

test('it stays with who typed it, and with the page for which it was typed', async () => {
  const [browser, other] = [await at(app, admin), await someone(app, organisation, 'global-admin', 'bob')];
  await sendTooLate(browser);
  const kept = browser.cookies.get('regain-kept-form')!;
  for (const [name, secret] of Object.entries(typed)) expect(kept, name).not.toContain(secret);

  const theirs = await at(app, other);
  theirs.cookies.set('regain-kept-form', kept);
  await theirs.get('/admin/people/add');
  expect(filledIn(theirs)).toMatchObject({ name: '', local: '', mail: '' });

  const again = await at(app, admin);
  again.cookies.set('regain-kept-form', kept);
  await again.get(`/admin/people/${other.id}/change-roles`);
  expect(filledIn(again).role).toBe('global-admin');
});
