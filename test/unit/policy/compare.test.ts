import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffPolicies, lowers, presetLowers, strictest } from '../../../src/domain/policy/compare.ts';
import { fields } from '../../../src/domain/policy/fields.ts';
import { type Policy, policyOf, presets } from '../../../src/domain/policy/policy.ts';
import { hasEnoughWays } from '../../../src/domain/policy/read.ts';
import { goodDocuments, presetNames } from './arbitrary.ts';

const policies = fc.tuple(presetNames, goodDocuments).map(([preset, document]) => policyOf(preset, document));
const { standard } = presets;

describe('what opens more than before', () => {
  const strict = policyOf('standard', {
    gates: 2,
    ways: { phone: false },
    password: { alone: 20, besideSecondFactor: 12 },
    administratorsNeedPasskey: true,
    resets: { link: false, callerProof: 'everybody' },
    probationHours: 100,
    loweringHours: 100,
  });

  test.each<[string, Policy, Policy]>([
    ['gates from 2 to 1', strict, { ...strict, gates: 1 }],
    ['a way switched on', strict, { ...strict, ways: standard.ways }],
    ['own mailboxes', strict, { ...strict, ownMailOpensGates: true }],
    [
      'a weaker proof of the caller',
      strict,
      { ...strict, resets: { ...strict.resets, callerProof: 'help-desk' } },
    ],
    ['a reset switched on', strict, { ...strict, resets: { ...strict.resets, link: true } }],
    ['administrators without passkeys', strict, { ...strict, administratorsNeedPasskey: false }],
    ['shorter passwords', strict, { ...strict, password: { alone: 19, besideSecondFactor: 12 } }],
    [
      'shorter passwords beside a second step',
      strict,
      { ...strict, password: { alone: 20, besideSecondFactor: 8 } },
    ],
    ['a shorter probation', strict, { ...strict, probationHours: 99 }],
    ['a shorter wait', strict, { ...strict, loweringHours: 72 }],
    [
      'silence about requests for help',
      strict,
      { ...strict, notices: { ...strict.notices, helpAsked: false } },
    ],
  ])('%s: yes, and back again no', (_, before, after) => {
    expect(lowers(before, after)).toBe(true);
    expect(lowers(after, before)).toBe(false);
  });

  test('a change that raises one thing and lowers another lowers', () => {
    expect(lowers(strict, { ...strict, gates: 1, probationHours: 200 })).toBe(true);
  });

  test('of two policies that differ in one field, at most one opens more; nothing opens more than itself', () => {
    fc.assert(
      fc.property(policies, policies, (one, other) => {
        expect(lowers(one, one)).toBe(false);
        for (const { lowers: opens, before, after, path } of diffPolicies(one, other)) {
          const back = fields.find((field) => field.path === path)!.opens(after, before);
          expect(opens && back).toBe(false);
        }
      }),
    );
  });

  test('the strict part of a change lowers nothing, and what is left of it only lowers, or swaps ways', () => {
    fc.assert(
      fc.property(policies, policies, (before, after) => {
        const now = strictest(before, after);
        expect(lowers(before, now)).toBe(false);
        const swaps = diffPolicies(before, now).every(({ path }) => !path.startsWith('ways.'));
        const left = diffPolicies(now, after);
        expect(left.every(({ path, lowers }) => lowers || (swaps && path.startsWith('ways.')))).toBe(true);
        if (!lowers(before, after)) expect(now).toEqual(after);
      }),
    );
  });

  test('R13: the strict part of a change leaves as many ways as a policy must have', () => {
    fc.assert(
      fc.property(policies, policies, (before, after) => {
        expect(hasEnoughWays(strictest(before, after))).toBe(true);
      }),
    );
    const one = policyOf('standard', { ways: { totp: false, passkey: false, recoveryCode: false } });
    const other = policyOf('standard', { gates: 2, ways: { email: false, phone: false } });
    expect(strictest(one, other)).toEqual({ ...one, gates: 2 });
  });

  test('that somebody may reset for another at all is a lowering', () => {
    expect(presetLowers('self-service-only', 'standard')).toBe(true);
    expect(presetLowers('standard', 'self-service-only')).toBe(false);
    expect(presetLowers('standard', 'standard')).toBe(false);
  });
});

test('a difference says where, from what and to what', () => {
  expect(diffPolicies(standard, { ...standard, gates: 2, ways: { ...standard.ways, phone: false } })).toEqual(
    [
      { path: 'gates', before: 1, after: 2, lowers: false },
      { path: 'ways.phone', before: true, after: false, lowers: false },
    ],
  );
});
