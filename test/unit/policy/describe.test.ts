import { expect, test } from 'vitest';
import { changeSentences, describePolicy, fixedRules } from '../../../src/domain/policy/describe.ts';
import { fields } from '../../../src/domain/policy/fields.ts';
import { locales } from '../../../src/text/locale.ts';
import { translator } from '../../../src/text/translate.ts';

const t = translator('en');

test('every field has its sentence in every language, and says whether it is the preset’s', () => {
  const sentences = describePolicy('standard', { gates: 2, helpLink: 'https://help.example/' });
  expect(sentences.map(({ path }) => path)).toEqual(fields.map(({ path }) => path));
  expect(sentences.filter(({ changed }) => changed).map(({ path }) => path)).toEqual(['gates', 'helpLink']);
  for (const locale of locales) {
    for (const { id, values } of [...sentences, ...fixedRules.map((rule) => ({ ...rule, values: {} }))]) {
      expect(translator(locale)(id, values)).not.toMatch(/\{|undefined/);
    }
  }
});

test('two values of a field never read the same', () => {
  const says = (document: unknown) =>
    describePolicy('standard', document).map(({ id, values }) => t(id, values));
  const usual = says({});
  const other = says({
    gates: 2,
    ways: { email: false, phone: false, totp: false, passkey: false, recoveryCode: false },
    ownMailOpensGates: true,
    resets: { link: false, temporaryPassword: true, accessPass: true, callerProof: 'everybody' },
    administratorsNeedPasskey: true,
    password: { alone: 16, besideSecondFactor: 9 },
    bannedTerms: ['alpine'],
    registration: { atSignIn: 'required', reconfirmDays: 0 },
    helpBy: 'support',
    notices: { helpAsked: false, helpDigest: false },
    probationHours: 73,
    loweringHours: 73,
    helpLink: 'help@org.example',
    name: 'Alpenglow',
    logo: { sha256: 'ab'.repeat(32), width: 480, height: 160 },
  });
  expect(other.filter((sentence) => usual.includes(sentence))).toEqual([]);
  expect(usual[0]).toBe('One proof lets people replace a forgotten password.');
  expect(other[0]).toBe('2 different proofs are needed to replace a forgotten password.');
});

test('of terms a change says how many came and went', () => {
  const change = {
    path: 'bannedTerms',
    before: ['alpine', 'peak'],
    after: ['peak', 'glow', 'snow'],
    lowers: false,
  } as const;
  const { before, after } = changeSentences(change);
  expect(before).toBeUndefined();
  expect(t(after.id, after.values)).toBe('Terms kept out of passwords: 2 added, 1 taken off.');
});
