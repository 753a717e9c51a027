import { describe, expect, test } from 'vitest';
import { type Act, acts, ruleOf } from '../../../src/domain/authority/acts.ts';
import {
  forbids,
  needsApprover,
  needsVerifiedCaller,
  type Party,
  type Resets,
} from '../../../src/domain/authority/decide.ts';
import { type OrganisationRole, organisationRoles } from '../../../src/domain/roles/roles.ts';

const everything: Resets = {
  link: true,
  temporaryPassword: true,
  accessPass: true,
  callerProof: 'help-desk',
};
const standard = { preset: 'standard', resets: everything } as const;

/** Whom each role acts on (R45): strictly weaker ones, and Global admins everybody. */
const above: Readonly<Record<OrganisationRole, readonly OrganisationRole[]>> = {
  member: [],
  auditor: [],
  'helpdesk-admin': ['member', 'auditor'],
  'user-admin': ['member', 'auditor', 'helpdesk-admin'],
  'global-admin': ['member', 'auditor', 'helpdesk-admin', 'user-admin', 'global-admin'],
};

/** What each role may do at all. */
const helpDesk: readonly Act[] = [
  'send-way-back',
  'verify-caller',
  'unlock',
  'reset-link',
  'temporary-password',
  'end-sessions',
];
const userAdmin: readonly Act[] = [
  ...helpDesk,
  'access-pass',
  'thaw',
  'require-registration',
  'invite',
  'disable',
  'enable',
];
const duties: Readonly<Record<OrganisationRole, readonly Act[]>> = {
  member: [],
  auditor: [],
  'helpdesk-admin': helpDesk,
  'user-admin': userAdmin,
  'global-admin': [...userAdmin, 'change-roles'],
};

const party = (id: string, role: OrganisationRole, organisationId: string | undefined): Party => ({
  id,
  organisationId,
  roles: [role],
});

describe.each(organisationRoles)('R45: a %s', (mine) => {
  describe.each(organisationRoles)('on a %s', (theirs) => {
    test.each(acts)('%s, within one organisation', (act) => {
      const may = duties[mine].includes(act) && above[mine].includes(theirs);
      const refusal = forbids(act, party('1', mine, 'o'), party('2', theirs, 'o'), standard);
      expect(refusal === undefined).toBe(may);
    });

    test.each(acts)('%s, of another organisation or of none: nobody', (act) => {
      const actor = party('1', mine, 'o');
      expect(forbids(act, actor, party('2', theirs, 'p'), standard)).toBe('not-found');
      expect(forbids(act, actor, party('2', theirs, undefined), standard)).toBe('not-found');
      expect(forbids(act, party('1', mine, undefined), party('2', theirs, undefined), standard)).toBe(
        'not-found',
      );
    });

    test.each(acts)('%s, where nobody may reset for another', (act) => {
      const refusal = forbids(act, party('1', mine, 'o'), party('2', theirs, 'o'), {
        preset: 'self-service-only',
        resets: everything,
      });
      if (ruleOf(act).opens || act === 'verify-caller') expect(refusal).toBeDefined();
    });
  });

  test.each(acts)('%s, on themselves: nobody', (act) => {
    expect(forbids(act, party('1', mine, 'o'), party('1', mine, 'o'), standard)).toBeDefined();
  });
});

test('R45: several roles count as the strongest, for the actor and for the target', () => {
  const actor: Party = { id: '1', organisationId: 'o', roles: ['auditor', 'user-admin', 'member'] };
  const target: Party = { id: '2', organisationId: 'o', roles: ['member', 'user-admin'] };
  expect(forbids('unlock', actor, target, standard)).toBe('rank');
  expect(
    forbids('unlock', actor, { ...target, roles: ['member', 'helpdesk-admin'] }, standard),
  ).toBeUndefined();
  expect(forbids('unlock', { ...actor, roles: [] }, target, standard)).toBe('role');
  const unheardOf = { ...actor, roles: ['owner' as OrganisationRole] };
  expect(forbids('unlock', unheardOf, target, standard)).toBe('role');
});

test('what policy switches off is off for every role', () => {
  const off = { link: false, temporaryPassword: false, accessPass: false, callerProof: 'help-desk' } as const;
  const rules = { preset: 'standard', resets: off } as const;
  for (const act of ['reset-link', 'temporary-password', 'access-pass'] as const)
    expect(forbids(act, party('1', 'global-admin', 'o'), party('2', 'member', 'o'), rules)).toBe('by-policy');
});

test('R47: the help desk verifies its callers before whatever opens an account; others where policy says so', () => {
  const opening = acts.filter((act) => ruleOf(act).opens);
  expect(opening).toEqual(['unlock', 'reset-link', 'temporary-password', 'access-pass', 'thaw']);
  const agent = party('1', 'helpdesk-admin', 'o');
  const admin = party('1', 'global-admin', 'o');
  for (const act of acts) {
    expect(needsVerifiedCaller(act, agent, everything)).toBe(opening.includes(act));
    expect(needsVerifiedCaller(act, admin, everything)).toBe(false);
    expect(needsVerifiedCaller(act, admin, { ...everything, callerProof: 'everybody' })).toBe(
      opening.includes(act),
    );
  }
});

test('R48: password and second factor within a day need a second administrator, whoever did the first', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const person = { secondFactor: false, interventions: [] };
  expect(needsApprover('access-pass', person, now)).toBe(false);
  expect(needsApprover('access-pass', { ...person, secondFactor: true }, now)).toBe(true);
  expect(needsApprover('temporary-password', { ...person, secondFactor: true }, now)).toBe(false);
  const after = (concerns: 'password' | 'factor', hours: number) => ({
    ...person,
    interventions: [{ concerns, at: hoursAgo(hours) }],
  });
  expect(needsApprover('access-pass', after('password', 23.9), now)).toBe(true);
  expect(needsApprover('access-pass', after('password', 24), now)).toBe(false);
  expect(needsApprover('reset-link', after('factor', 23.9), now)).toBe(true);
  expect(needsApprover('temporary-password', after('factor', 1), now)).toBe(true);
  expect(needsApprover('temporary-password', after('password', 1), now)).toBe(false);
  expect(needsApprover('unlock', after('factor', 1), now)).toBe(false);
});
