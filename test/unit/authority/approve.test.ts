import { describe, expect, test } from 'vitest';
import { acts } from '../../../src/domain/authority/acts.ts';
import { type Approver, forbidsApproving } from '../../../src/domain/authority/approve.ts';
import { forbids } from '../../../src/domain/authority/decide.ts';
import { organisationRoles } from '../../../src/domain/roles/roles.ts';

const rules = {
  preset: 'standard',
  resets: { link: true, temporaryPassword: true, accessPass: true, callerProof: 'help-desk' },
} as const;

const party = (id: string, role: (typeof organisationRoles)[number], organisationId = 'o'): Approver => ({
  id,
  organisationId,
  roles: [role],
  roleGivenAt: undefined,
});

const now = new Date('2026-11-23T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe.each(acts)('R48: a second administrator for %s', (act) => {
  test('is one who may do it, and never the requester or the person', () => {
    for (const role of organisationRoles) {
      for (const other of organisationRoles) {
        const person = party('person', other);
        const requester = party('requester', 'global-admin');
        const asked = { act, requester, person };
        const approver = party('approver', role);
        expect(forbidsApproving(asked, approver, rules, now)).toBe(forbids(act, approver, person, rules));
        expect(forbidsApproving(asked, party('requester', role), rules, now)).toBe('own-request');
        expect(forbidsApproving(asked, party('person', role), rules, now)).toBeDefined();
        expect(forbidsApproving(asked, party('approver', role, 'p'), rules, now)).toBe('not-found');
      }
    }
  });

  test('is none whom another administrator made one less than 72 hours ago', () => {
    const asked = { act, requester: party('requester', 'global-admin'), person: party('person', 'member') };
    const since = (hours: number) => ({ ...party('approver', 'global-admin'), roleGivenAt: ago(hours) });
    expect(forbidsApproving(asked, since(0), rules, now)).toBe('new-administrator');
    expect(forbidsApproving(asked, since(71.99), rules, now)).toBe('new-administrator');
    expect(forbidsApproving(asked, since(72), rules, now)).toBeUndefined();
    // What they may not do for another reason is said first.
    expect(forbidsApproving(asked, { ...since(0), roles: ['auditor'] }, rules, now)).toBe('role');
  });
});
