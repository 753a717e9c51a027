import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simpleActs } from '../../src/app/administration/simple-acts.ts';
import { type OrganisationRole, organisationRoles } from '../../src/domain/roles/roles.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { isSignedIn } from './support/sign-in.ts';

let app: TestApp;
let ours: string;
let theirs: string;
const staff = new Map<OrganisationRole, Person>();
const targets = new Map<OrganisationRole, Person>();
let outsider: Person;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
  theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  for (const role of organisationRoles) {
    staff.set(role, await someone(app, ours, role, `actor-${role}`));
    targets.set(role, await someone(app, ours, role, `target-${role}`));
  }
  outsider = await app.addPerson('henry@harbour.example', { organisation: theirs, roles: ['global-admin'] });
});
afterAll(() => app.stop());

async function snapshot(person: Person) {
  const account = await app.store.accounts.findById(person.id);
  return { state: account?.state, epoch: account?.securityEpoch, asked: account?.registrationRequiredAt };
}

const may: Readonly<Record<OrganisationRole, readonly OrganisationRole[]>> = {
  member: [],
  auditor: [],
  'helpdesk-admin': [],
  'user-admin': ['member', 'auditor', 'helpdesk-admin'],
  'global-admin': ['member', 'auditor', 'helpdesk-admin', 'user-admin', 'global-admin'],
};

describe.each(organisationRoles)('R45: a %s who forges the form', (role) => {
  test.each(organisationRoles)('switches a %s off only where the table says so', async (other) => {
    const browser = await at(app, staff.get(role)!);
    const target = targets.get(other)!;
    const before = await snapshot(target);
    await forge(browser, target, 'disable');
    const after = await snapshot(target);
    if (may[role].includes(other)) {
      expect(after.state).toBe('disabled');
      await forge(browser, target, 'enable');
      expect((await snapshot(target)).state).toBe('active');
    } else {
      expect(after).toEqual(before);
    }
  });

  test.each(simpleActs)('does nothing to another organisation: %s', async (act) => {
    const browser = await at(app, staff.get(role)!);
    const before = await snapshot(outsider);
    const queued = (await app.queued()).length;
    const page = await forge(browser, outsider, act);
    expect([403, 404]).toContain(page.status);
    expect(await snapshot(outsider)).toEqual(before);
    expect((await app.queued()).length).toBe(queued);
    expect(page.html.replaceAll('<wbr/>', '')).not.toContain('henry@harbour.example');
  });

  test.each(simpleActs)('does nothing to themselves: %s', async (act) => {
    const me = staff.get(role)!;
    const browser = await at(app, me);
    const before = await snapshot(me);
    await forge(browser, me, act);
    expect(await snapshot(me)).toEqual(before);
  });
});

test('R45, R58: what was tried and refused is in the log, by the name of who tried', async () => {
  const browser = await at(app, staff.get('helpdesk-admin')!);
  await forge(browser, targets.get('global-admin')!, 'disable');
  const [line] = await app.store.audit.ofAccount(targets.get('global-admin')!.id, 1);
  expect(line).toMatchObject({
    kind: 'administration.refused',
    actor: `account:${staff.get('helpdesk-admin')!.id}`,
    data: { act: 'disable', because: 'role' },
  });
});

test.each([
  ['approval/access-pass', { asking: true }],
  ['access-pass/withdraw', { withdrawing: true }],
])('R45, R58: %s, forged by who may not, is in the log as well', async (what, more) => {
  const target = targets.get('global-admin')!;
  const page = await forge(await at(app, staff.get('helpdesk-admin')!), target, what, { reason: 'none' });
  expect(page.status).toBe(403);
  const [line] = await app.store.audit.ofAccount(target.id, 1);
  const data = { act: 'access-pass', because: 'role', ...more };
  expect(line).toMatchObject({ kind: 'administration.refused', data });
});

test('an act of a page is done, told and logged', async () => {
  const admin = staff.get('global-admin')!;
  const target = targets.get('member')!;
  const theirBrowser = await at(app, target);
  expect(await isSignedIn(theirBrowser)).toBe(true);
  const browser = await at(app, admin);
  const page = await press(browser, target, 'end-sessions');
  expect(page.text).toContain('Signed out everywhere.');
  expect(await isSignedIn(theirBrowser)).toBe(false);
  const notice = (await app.queued()).findLast((job) => job.task === 'notify');
  expect(notice?.payload).toMatchObject({ accountId: target.id, event: 'admin-end-sessions' });
  const [line] = await app.store.audit.ofAccount(target.id, 1);
  expect(line).toMatchObject({ kind: 'administration.end-sessions', actor: `account:${admin.id}` });
});

async function canRead(browser: HttpBrowser, target: Person): Promise<boolean> {
  return (await browser.get(`/admin/people/${target.id}`)).status === 200;
}

test('R45: the page about a person is for roles of their organisation alone', async () => {
  const target = targets.get('member')!;
  for (const role of organisationRoles)
    expect(await canRead(await at(app, staff.get(role)!), target)).toBe(role !== 'member');
  expect(await canRead(await at(app, outsider), target)).toBe(false);
  expect((await app.browser().get(`/admin/people/${target.id}`)).path).toMatch(/^\/signin/);
});
