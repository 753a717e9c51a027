import { expect, test } from 'vitest';
import { fields } from '../../../src/domain/policy/fields.ts';
import { isFixedBy } from '../../../src/domain/policy/policy.ts';
import { sections } from '../../../src/domain/policy/sections.ts';

test('every decision of a policy stands in one section', () => {
  const shown = sections.flatMap(({ paths }) => [...paths]);
  expect(shown.toSorted()).toEqual(fields.map(({ path }) => path).toSorted());
});

test('what self-service only decides by itself is what nobody may do for another', () => {
  const fixed = fields.filter(({ path }) => isFixedBy('self-service-only', path)).map(({ path }) => path);
  expect(fixed).toEqual([
    'resets.link',
    'resets.temporaryPassword',
    'resets.accessPass',
    'resets.callerProof',
    'helpBy',
  ]);
  expect(fields.filter(({ path }) => isFixedBy('standard', path))).toEqual([]);
});
