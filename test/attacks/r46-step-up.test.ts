import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, askFor, forgeDecision, stateOf as stateOfRequest } from './support/approval.ts';

let app: TestApp;
let admin: Person;
let target: Person;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  admin = await someone(app, organisation, 'global-admin', 'ada');
  target = await someone(app, organisation, 'member', 'marta');
});
afterAll(() => app.stop());

const stateOf = async () => (await app.store.accounts.findById(target.id))?.state;

test('R46: a session that proved itself over five minutes ago acts on nobody until it proves itself again', async () => {
  const browser = await at(app, admin);
  app.clock.pass(5 * 60);
  expect((await press(browser, target, 'disable')).path).toMatch(/^\/security\/prove\?to=/);
  expect((await forge(browser, target, 'disable')).path).toMatch(/^\/security\/prove\?to=/);
  expect(await stateOf()).toBe('active');

  await browser.submit({ password: admin.password }, { form: 'prove' });
  expect(browser.page.path).toBe(`/admin/people/${target.id}/disable`);
  await browser.submit({}, { form: 'act' });
  expect(await stateOf()).toBe('disabled');
});

test('R46: the same for a wrong proof', async () => {
  const browser = await at(app, admin);
  app.clock.pass(5 * 60);
  await press(browser, target, 'enable');
  await browser.submit({ password: 'not the password at all' }, { form: 'prove' });
  await forge(browser, target, 'enable');
  expect(await stateOf()).toBe('disabled');
});

test('R46, R48: who has a passkey agrees to another’s act by it, and is asked for nothing that would not do', async () => {
  const organisation = await app.addOrganisation({
    ...allResets,
    name: 'Harbour',
    domains: ['harbour.example'],
  });
  const [asker, decider] = [
    await someone(app, organisation, 'global-admin', 'bea'),
    await someone(app, organisation, 'global-admin', 'cleo'),
  ];
  const person = await someone(app, organisation, 'member', 'paul', { totp: true });
  const id = await askFor(await at(app, asker), person, 'access-pass');
  await givePerson(app, decider);
  const page = await forgeDecision(await at(app, decider), id, 'approve');
  expect(page.path).toBe(`/security/prove?to=${encodeURIComponent(`/admin/approvals/${id}`)}&with=passkey`);
  expect(await stateOfRequest(app, id)).toBe('waiting');
});
