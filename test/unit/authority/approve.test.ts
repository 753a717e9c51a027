import { describe, expect, test } from 'vitest';
import { acts } from '../../../src/domain/authority/acts.ts';
import { forbidsApproving } from '../../../src/domain/authority/approve.ts';
import { forbids, type Party } from '../../../src/domain/authority/decide.ts';
import { organisationRoles } from '../../../src/domain/roles/roles.ts';

const rules = {
  preset: 'standard',
  resets: { link: true, temporaryPassword: true, accessPass: true, callerProof: 'help-desk' },
} as const;

const party = (id: string, role: (typeof organisationRoles)[number], organisationId = 'o'): Party => ({
  id,
  organisationId,
  roles: [role],
});

describe.each(acts)('R48: a second administrator for %s', (act) => {
  test('is one who may do it, and never the requester or the person', () => {
    for (const role of organisationRoles) {
      for (const other of organisationRoles) {
        const person = party('person', other);
        const requester = party('requester', 'global-admin');
        const asked = { act, requester, person };
        const approver = party('approver', role);
        expect(forbidsApproving(asked, approver, rules)).toBe(forbids(act, approver, person, rules));
        expect(forbidsApproving(asked, party('requester', role), rules)).toBe('own-request');
        expect(forbidsApproving(asked, party('person', role), rules)).toBeDefined();
        expect(forbidsApproving(asked, party('approver', role, 'p'), rules)).toBe('not-found');
      }
    }
  });
});
