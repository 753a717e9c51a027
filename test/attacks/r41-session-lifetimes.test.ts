import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OrganisationRole, organisationRoles } from '../../src/domain/roles/roles.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';

/** R41: idle an hour and a day in all; whoever administers 15 minutes and 12 hours. */
let app: TestApp;
let organisation: string;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const minute = 60;
const hour = 60 * minute;

async function signedIn(role: OrganisationRole) {
  const person = await app.addPerson(`p${count++}@alpenglow.example`, { organisation, roles: [role] });
  const browser = stranger(app);
  await signInAs(app, browser, person);
  return browser;
}

describe.each(organisationRoles)('R41: the session of a %s', (role) => {
  const [idle, total] = role === 'member' ? [hour, 24 * hour] : [15 * minute, 12 * hour];

  test('lives to the last second of silence, and not one longer', async () => {
    const browser = await signedIn(role);
    app.clock.pass(idle - 1);
    expect(await isSignedIn(browser)).toBe(true);
    app.clock.pass(idle);
    expect(await isSignedIn(browser)).toBe(false);
    app.clock.pass(-1);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('ends however busy it is, and in every page', async () => {
    const browser = await signedIn(role);
    let passed = 0;
    while (passed + 10 * minute < total) {
      app.clock.pass(10 * minute);
      passed += 10 * minute;
      expect(await isSignedIn(browser), `${passed}`).toBe(true);
    }
    app.clock.pass(total - passed - 1);
    expect(await isSignedIn(browser)).toBe(true);
    app.clock.pass(1);
    expect(await isSignedIn(browser)).toBe(false);
    for (const path of ['/security', '/security/password', '/security/sessions'])
      expect((await browser.get(path)).path).toContain('/signin');
  });
});
