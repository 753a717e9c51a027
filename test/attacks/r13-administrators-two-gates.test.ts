import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { troubles } from '../../src/domain/flow/recovery/ways.ts';
import { gatesDemanded } from '../../src/domain/policy/demand.ts';
import { policyOf, presets } from '../../src/domain/policy/policy.ts';
import { readPolicy } from '../../src/domain/policy/read.ts';
import type { OrganisationRole } from '../../src/domain/roles/roles.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { documents, presetNames } from '../unit/policy/arbitrary.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, setPassword, typeNewest } from './support/way-back.ts';

/** R13: an administrator has two gates before them, whatever the organisation's policy says. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** What somebody who can write the policy might try. */
const lowered: readonly Record<string, unknown>[] = [
  { gates: 1 },
  { gates: 0 },
  { gates: '1' },
  { gates: -1, administrators: 1, adminGates: 1, strict: false },
  { gates: 1, __proto__: { gates: 1 }, constructor: null },
];
const roles: readonly OrganisationRole[] = ['global-admin', 'user-admin', 'helpdesk-admin'];

describe.each(lowered.map((policy) => [JSON.stringify(policy), policy] as const))(
  'R13: with the policy %s',
  (_as, policy) => {
    test('the domain demands two gates of an administrator, for every trouble and preset', () => {
      for (const preset of Object.keys(presets) as (keyof typeof presets)[]) {
        for (const trouble of ['forgotten', 'locked', 'lost-factor', 'intruder'] as const) {
          const standing = { administrator: true, secondFactor: false, frozen: false };
          expect(gatesDemanded(policyOf(preset, policy), standing, trouble)).toBe(2);
        }
      }
    });
  },
);

test('R13: every document that is accepted leaves administrators two gates, and two ways to open them with', () => {
  fc.assert(
    fc.property(presetNames, documents, (preset, document) => {
      const reading = readPolicy(document, preset);
      if (!reading.ok) return;
      const standing = { administrator: true, secondFactor: false, frozen: false };
      for (const policy of [reading.policy, policyOf(preset, reading.document), policyOf(preset, document)]) {
        for (const trouble of troubles) expect(gatesDemanded(policy, standing, trouble)).toBe(2);
      }
      expect(Object.values(reading.policy.ways).filter(Boolean).length).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 2000 },
  );
});

let organisations = 0;
const organisationWith = (
  policy: Record<string, unknown>,
  preset: 'standard' | 'self-service-only' = 'standard',
) => {
  organisations += 1;
  return app.addOrganisation({ policy: policy as never, preset, domains: [`org${organisations}.example`] });
};

test.each(roles)('R13: a %s proves two ways, where the policy says one', async (role) => {
  const organisation = await organisationWith(
    { gates: 1 },
    role === 'user-admin' ? 'self-service-only' : 'standard',
  );
  const userId = `${role}@org${organisations}.example`;
  await app.addPerson(userId, {
    organisation,
    roles: ['member', role],
    emails: [`${role}@mail.example`],
    recoveryCodes: 2,
  });
  for (const trouble of ['forgotten', 'locked', 'intruder'] as const) {
    const browser = await atCode(app, userId, 'email', { trouble });
    await typeNewest(app, browser);
    expect(browser.page.path).toBe('/recover/way');
    expect((await browser.get('/recover/password/new')).path).toBe('/recover/way');
  }
});

test('R13: a member of the same organisation proves one', async () => {
  const organisation = await organisationWith({ gates: 1 });
  const userId = `member@org${organisations}.example`;
  await app.addPerson(userId, { organisation, emails: ['member@mail.example'] });
  const browser = await atCode(app, userId, 'email');
  await typeNewest(app, browser);
  expect(browser.page.title).toBe('Choose a new password');
});

test('R13: who becomes an administrator after the one gate was opened is asked for the second', async () => {
  const organisation = await organisationWith({ gates: 1 });
  const userId = `promoted@org${organisations}.example`;
  const person = await app.addPerson(userId, { organisation, emails: ['p@mail.example'], recoveryCodes: 2 });
  const browser = await atCode(app, userId, 'email');
  await typeNewest(app, browser);
  expect(browser.page.title).toBe('Choose a new password');
  await app.store.pool.query(`update account set roles = '{global-admin}' where id = $1`, [person.id]);
  await setPassword(browser);
  expect(browser.page.path).toBe('/recover/way');
  const check = stranger(app);
  await tryPassword(check, userId, newPassword);
  expect(await isSignedIn(check)).toBe(false);
});

test('R13: an administrator with one way alone has none', async () => {
  const organisation = await organisationWith({ gates: 1 });
  const userId = `alone@org${organisations}.example`;
  await app.addPerson(userId, {
    organisation,
    roles: ['global-admin'],
    emails: ['alone@mail.example', 'alone2@mail.example'],
  });
  const browser = await atCode(app, userId, 'email');
  await typeNewest(app, browser);
  expect(browser.page.path).toBe('/recover/stuck');
});
