import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../../src/app/policy/sentences.ts';
import { isField } from '../../../src/domain/policy/document.ts';
import { fields, said, valueAt } from '../../../src/domain/policy/fields.ts';
import { type Preset, policyOf, presets, shownName } from '../../../src/domain/policy/policy.ts';
import { readPolicy } from '../../../src/domain/policy/read.ts';
import { locales } from '../../../src/text/locale.ts';
import { translator } from '../../../src/text/translate.ts';
import { documents, garbage, goodDocuments, presetNames } from './arbitrary.ts';

describe('what is stored is not trusted', () => {
  test('whatever is stored, a field that no person could have written is left at the preset, or stricter', () => {
    fc.assert(
      fc.property(presetNames, garbage, (preset, stored) => {
        const policy = policyOf(preset, stored);
        for (const { path, kind, opens } of fields) {
          const given = isField(stored) ? valueAt(stored, path) : undefined;
          if (given !== undefined && kind.read(given).ok) continue;
          expect(opens(said(presets[preset], path), said(policy, path)), path).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('R25, R32: whatever is stored, waits and lengths are never below the floor', () => {
    fc.assert(
      fc.property(presetNames, garbage, (preset, stored) => {
        const { probationHours, loweringHours, password } = policyOf(preset, stored);
        expect(Math.min(probationHours, loweringHours)).toBeGreaterThanOrEqual(72);
        expect(password.alone).toBeGreaterThanOrEqual(15);
        expect(password.besideSecondFactor).toBeGreaterThanOrEqual(8);
        expect(Math.max(password.alone, password.besideSecondFactor)).toBeLessThanOrEqual(24);
      }),
      { numRuns: 1000 },
    );
  });

  test('in self-service-only nobody resets for another, whatever the document says', () => {
    fc.assert(
      fc.property(goodDocuments, (stored) => {
        const { helpBy, resets } = policyOf('self-service-only', stored);
        expect(helpBy).toBe('support');
        expect([resets.link, resets.temporaryPassword, resets.accessPass]).toEqual([false, false, false]);
      }),
    );
    const all = {
      resets: { link: true, temporaryPassword: true, accessPass: true },
      helpBy: 'administrators',
    };
    expect(policyOf('self-service-only', all)).toEqual(presets['self-service-only']);
    expect(policyOf('standard', all).resets.temporaryPassword).toBe(true);
  });

  test('an earlier release’s number beyond our bound counts as the strictest, and one bad term takes no other off', () => {
    expect(policyOf('standard', { probationHours: 9000 }).probationHours).toBe(2160);
    expect(policyOf('standard', { bannedTerms: ['alpine', 5, 'peak'] }).bannedTerms).toEqual([
      'alpine',
      'peak',
    ]);
  });

  test('the name that people read is the policy’s, where it has one', () => {
    expect(shownName({ name: 'Alpenglow' }, 'Old')).toBe('Alpenglow');
    for (const stored of [{}, null, 'x', { name: 5 }, { name: ' ' }, [{ name: 'x' }]]) {
      expect(shownName(stored, 'Old')).toBe('Old');
    }
  });
});

const problems = (document: unknown, preset: Preset = 'standard') => {
  const reading = readPolicy(document, preset);
  return reading.ok ? [] : reading.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('a document that people edit', () => {
  test('is stored as the differences from its preset', () => {
    const reading = readPolicy({ gates: 2, ways: { email: true, phone: false }, helpBy: 'administrators' });
    expect(reading).toMatchObject({ ok: true, document: { gates: 2, ways: { phone: false } } });
    expect(reading.ok && Object.keys(reading.document)).toEqual(['gates', 'ways']);
    expect(readPolicy({})).toMatchObject({ ok: true, document: {}, policy: presets.standard });
  });

  test.each<[string, unknown, string[]]>([
    ['no object', [], [' not-an-object']],
    ['an unknown field', { gate: 1 }, ['gate unknown-field']],
    ['an unknown field of a group', { ways: { pigeon: true } }, ['ways.pigeon unknown-field']],
    ['a dot in a name', { 'ways.email': false }, ['"ways.email" unknown-field']],
    ['the prototype', JSON.parse('{"__proto__":{"gates":1}}'), ['__proto__ unknown-field']],
    ['a group that is none', { ways: true }, ['ways not-an-object']],
    ['a string for a number', { gates: '1' }, ['gates not-a-choice']],
    ['a string for a flag', { ownMailOpensGates: 'false' }, ['ownMailOpensGates wrong-type']],
    ['R32: too short passwords', { password: { alone: 14 } }, ['password.alone out-of-bounds']],
    [
      'R32: passwords longer than *Suggest one* makes',
      { password: { alone: 25 } },
      ['password.alone out-of-bounds'],
    ],
    ['R25: a short probation', { probationHours: 71 }, ['probationHours out-of-bounds']],
    ['half an hour', { probationHours: 72.5 }, ['probationHours wrong-type']],
    ['a short wait', { loweringHours: 0 }, ['loweringHours out-of-bounds']],
    [
      'reconfirming every century',
      { registration: { reconfirmDays: 731 } },
      ['registration.reconfirmDays out-of-bounds'],
    ],
    ['1,001 terms', { bannedTerms: Array(1001).fill('alpine') }, ['bannedTerms too-many']],
    ['a short term', { bannedTerms: ['ab'] }, ['bannedTerms term-length']],
    ['a long term', { bannedTerms: ['a'.repeat(41)] }, ['bannedTerms term-length']],
    ['an invisible term', { bannedTerms: ['al\u202epine'] }, ['bannedTerms not-plain']],
    [
      'R13: one way alone',
      { ways: { phone: false, totp: false, passkey: false, recoveryCode: false } },
      ['ways too-few-ways'],
    ],
    ['a link over http', { helpLink: 'http://help.example/' }, ['helpLink not-a-link']],
    ['a script', { helpLink: 'javascript:alert(1)' }, ['helpLink not-a-link']],
    ['a link with a password', { helpLink: 'https://a:b@help.example/' }, ['helpLink not-a-link']],
    ['a name that is a link', { name: 'Sign in at https://evil.example' }, ['name holds-link']],
    ['a name that mail programs link', { name: 'WWW.evil.example' }, ['name holds-link']],
    ['a name that turns the line round', { name: 'Alpen\u202eglow' }, ['name not-plain']],
    ['an empty name', { name: ' ' }, ['name name-length']],
    ['two mistakes', { gates: 3, foo: 1 }, ['foo unknown-field', 'gates not-a-choice']],
  ])('%s is told with its place', (_, document, wanted) => {
    expect(problems(document)).toEqual(wanted);
    const reading = readPolicy(document);
    for (const problem of reading.ok ? [] : reading.problems) {
      for (const locale of locales) {
        const sentence = problemText(translator(locale), problem);
        expect(sentence).toContain(problem.path);
        expect(sentence).not.toMatch(/undefined|\{\w/);
      }
    }
  });

  test('terms are trimmed, in NFKC, and each once; links and names are kept as they will be shown', () => {
    const reading = readPolicy({
      bannedTerms: [' Alpine ', 'ＡＬＰＩＮＥ', 'peak'],
      helpLink: 'mailto:help@Org.example',
      name: ' Alpenglow ',
    });
    expect(reading.ok && reading.document).toEqual({
      bannedTerms: ['Alpine', 'peak'],
      helpLink: 'help@org.example',
      name: 'Alpenglow',
    });
  });

  test('what is accepted is in force as it was read, and reads the same again', () => {
    fc.assert(
      fc.property(presetNames, documents, (preset, document) => {
        const reading = readPolicy(document, preset);
        if (!reading.ok) return;
        expect(policyOf(preset, reading.document)).toEqual(reading.policy);
        expect(readPolicy(reading.document, preset)).toEqual(reading);
      }),
      { numRuns: 1000 },
    );
  });
});
