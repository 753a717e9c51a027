import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationRoles } from '../../src/domain/roles/roles.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets } from './support/approval.ts';
import { isSignedIn } from './support/sign-in.ts';

let app: TestApp;
let ours: string;
let global: Person;
let member: Person;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
  global = await someone(app, ours, 'global-admin', 'ada');
  await someone(app, ours, 'global-admin', 'bruno');
  member = await someone(app, ours, 'member', 'marta');
});
afterAll(() => app.stop());

const roles = async (person: Person) => (await app.store.accounts.findById(person.id))!.roles;

test.each(organisationRoles.filter((role) => role !== 'global-admin'))(
  'R45: a %s who forges the form changes no role, their own included',
  async (role) => {
    const actor = await someone(app, ours, role, `actor-${role}`);
    const browser = await at(app, actor);
    for (const target of [member, global, actor]) {
      const before = await roles(target);
      await forge(browser, target, 'change-roles', { role: 'global-admin' });
      expect(await roles(target)).toEqual(before);
    }
  },
);

test('R45: a Global admin does not change their own role', async () => {
  const page = await forge(await at(app, global), global, 'change-roles', { role: 'member' });
  expect(page.status).toBe(403);
  expect(await roles(global)).toEqual(['global-admin']);
});

test('R40, R45: a new role ends every session, is told to the person and the others, and logged', async () => {
  const theirs = await at(app, member);
  const page = await press(await at(app, global), member, 'change-roles', { role: 'user-admin' });
  expect(page.text).toContain('The role is changed.');
  expect(await roles(member)).toEqual(['user-admin']);
  expect(await isSignedIn(theirs)).toBe(false);
  const jobs = await app.queued();
  expect(jobs.findLast(({ task }) => task === 'notify')?.payload).toMatchObject({
    event: 'admin-change-roles',
  });
  expect(jobs.filter(({ task }) => task === 'tell-administrator')).toHaveLength(1);
  const [line] = await app.store.audit.ofAccount(member.id, 1);
  expect(line).toMatchObject({
    kind: 'administration.change-roles',
    data: { from: 'member', to: 'user-admin' },
  });
});

test.each(['', 'owner', 'global-admin,member', '__proto__'])(
  'an unknown role is refused: %j',
  async (role) => {
    const before = await roles(member);
    const page = await forge(await at(app, global), member, 'change-roles', { role });
    expect(page.status).toBe(422);
    expect(await roles(member)).toEqual(before);
  },
);

test('a role for somebody who was invited ends the week-long link', async () => {
  const invited = await someone(app, ours, 'member', 'ivo');
  await app.store.pool.query('update account set password_hash = null where id = $1', [invited.id]);
  const token = app.app.random.token();
  const now = app.clock.now();
  await app.store.links.add({
    tokenHash: app.secrets.digest(token),
    purpose: 'enrol',
    accountId: invited.id,
    eventAt: now,
    expiresAt: new Date(now.getTime() + 7 * 86_400_000),
  });
  await press(await at(app, global), invited, 'change-roles', { role: 'user-admin' });
  expect((await app.store.links.find(app.secrets.digest(token)))?.usedAt).toBeDefined();
});

test('R44, R45: what an administrator handed out to a member opens nothing once the member has a role', async () => {
  const generous = await app.addOrganisation({
    ...allResets,
    name: 'Harbour',
    domains: ['harbour.example'],
  });
  const boss = await someone(app, generous, 'global-admin', 'cleo');
  const maker = await someone(app, generous, 'user-admin', 'uma');
  const browser = await at(app, maker);
  const rising = await someone(app, generous, 'member', 'rosa');
  await press(browser, rising, 'access-pass', { minutes: '60' });
  const risingToo = await someone(app, generous, 'member', 'rolf');
  await press(browser, risingToo, 'temporary-password');
  for (const person of [rising, risingToo])
    await press(await at(app, boss), person, 'change-roles', { role: 'global-admin' });
  expect(await app.store.accounts.findById(rising.id)).toMatchObject({
    roles: ['global-admin'],
    accessPass: undefined,
  });
  expect(await app.store.accounts.findById(risingToo.id)).toMatchObject({
    roles: ['global-admin'],
    passwordExpiresAt: app.clock.now(),
  });
});
