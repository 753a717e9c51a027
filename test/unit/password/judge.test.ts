import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassword, type PasswordContext } from '../../../src/domain/password/judge.ts';

const nothingCommon = { has: () => false };
const alone: PasswordContext = {
  minimumLength: 15,
  person: [],
  organisation: [],
  customTerms: [],
  commonPasswords: nothingCommon,
};
const withSecondFactor = { ...alone, minimumLength: 8 };
const ok = { ok: true };

function rules(password: string, context: PasswordContext): string[] {
  const verdict = judgePassword(password, context);
  return verdict.ok ? [] : verdict.reasons.map((reason) => reason.rule);
}

describe('length (R32, R34)', () => {
  it('asks for 15 code points alone and 8 beside a second factor, and says how many there are', () => {
    expect(judgePassword('kqzvwxjbmhtrpd', alone)).toEqual({
      ok: false,
      reasons: [{ rule: 'too-short', minimum: 15, length: 14 }],
    });
    expect(judgePassword('kqzvwxjbmhtrpdg', alone)).toEqual(ok);
    expect(rules('kqzvwxj', withSecondFactor)).toEqual(['too-short']);
    expect(judgePassword('kqzvwxjb', withSecondFactor)).toEqual(ok);
  });

  it('counts code points, not code units or bytes', () => {
    expect(rules('😀🐢🌵🚲🎻🧊🪁', withSecondFactor)).toEqual(['too-short']);
    expect(judgePassword('😀🐢🌵🚲🎻🧊🪁🦉', withSecondFactor)).toEqual(ok);
  });

  it('counts after NFC', () => {
    expect(rules('e\u0301a\u0300o\u0308u\u0308', withSecondFactor)).toEqual(['too-short']);
  });

  it('accepts 64 and 256 and refuses 257', () => {
    const long = Array.from({ length: 257 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 5000)),
    ).join('');
    for (const length of [64, 73, 256]) expect(judgePassword(long.slice(0, length), alone)).toEqual(ok);
    expect(judgePassword(long, alone)).toEqual({ ok: false, reasons: [{ rule: 'too-long', maximum: 256 }] });
  });

  it('measures a long decomposed password by what it composes to', () => {
    const composed = Array.from({ length: 256 }, (_, i) =>
      String.fromCodePoint(0xac00 + ((i * 7919) % 11000)),
    ).join('');
    expect(judgePassword(composed.normalize('NFD'), alone)).toEqual(ok);
  });

  it('refuses a megabyte without reading it', () => {
    const megabyte = 'e\u0301'.repeat(500_000);
    const start = performance.now();
    expect(rules(megabyte, alone)).toEqual(['too-long']);
    expect(performance.now() - start).toBeLessThan(5);
  });
});

describe('no composition rule (R33)', () => {
  it.each([
    'plumtreehorizon',
    'PLUMTREEHORIZON',
    '839201746592837',
    'plum tree horizon',
    '梅树地平线上有一只安静的老猫头鹰',
  ])('accepts %s', (password) => expect(judgePassword(password, alone)).toEqual(ok));
});

describe('names (R35)', () => {
  const maria = {
    person: ['María Rossi-Weiß', 'm.rossi@alpenglow.example'],
    organisation: ['Alpenglow GmbH', 'alpenglow.example'],
  };

  it.each([
    ['Maria&kqzvwx', 'María'],
    ['r0$$i&kqzvwx', 'Rossi'],
    ['kqzvwWEISSjb', 'Weiß'],
  ])('refuses %s under 15 code points and names the name', (password, term) => {
    const verdict = judgePassword(password, { ...withSecondFactor, ...maria });
    expect(verdict).toMatchObject({ ok: false });
    expect(!verdict.ok && verdict.reasons).toContainEqual({ rule: 'contains-person', term });
  });

  it('refuses the organisation under 15 code points, by name and domain, but not by the top-level domain', () => {
    expect(rules('alpengl0w&kqz', { ...withSecondFactor, ...maria })).toContain('contains-organisation');
    expect(rules('example&kqzvw', { ...withSecondFactor, ...maria })).toEqual([]);
  });

  it('from 15 on counts a name as one point: a long phrase with the name inside passes', () => {
    const context = { ...alone, ...maria };
    expect(judgePassword('maria drinks tea at alpenglow', context)).toEqual(ok);
    expect(judgePassword('kqzvwxjbmhrossi', context)).toEqual(ok);
    expect(rules('rossirossirossi', context)).toEqual(['contains-person', 'too-simple']);
    expect(rules('mariaalpenglow1', context)).toEqual([
      'contains-person',
      'contains-organisation',
      'too-simple',
    ]);
  });

  it('leaves names of three letters alone', () => {
    expect(judgePassword('leo&kqzvwx', { ...withSecondFactor, person: ['Leo Fox'] })).toEqual(ok);
  });

  it('finds short names run together, in either order', () => {
    const context = { ...withSecondFactor, person: ['Li Na'] };
    expect(rules('lina&kqzvwx', context)).toEqual(['contains-person']);
    expect(rules('nali&kqzvwx', context)).toEqual(['contains-person']);
  });

  it('R35: finds the user ID as a whole, however long it is', () => {
    const context = { ...alone, person: ['Ada Moser', 'member@alpenglow.example'] };
    expect(rules('member@alpenglow.example', context)).toContain('contains-person');
    expect(rules('Member@Alpenglow.example1', context)).toContain('contains-person');
    expect(judgePassword('to member@alpenglow.example with kqzvwx', context)).toEqual(ok);
  });

  it('finds a Chinese name of two characters, and the given name of one of three', () => {
    expect(rules('王伟&kqzvwx', { ...withSecondFactor, person: ['王伟'] })).toEqual(['contains-person']);
    expect(rules('小明&kqzvwx', { ...withSecondFactor, person: ['王小明'] })).toEqual(['contains-person']);
    expect(judgePassword('王&kqzvwx梅树', { ...withSecondFactor, person: ['王小明'] })).toEqual(ok);
  });
});

describe('terms, common and breached passwords, patterns (R35)', () => {
  it('refuses what rests on a custom term and names it as the organisation wrote it', () => {
    const verdict = judgePassword('c0nt0so123', { ...withSecondFactor, customTerms: ['Contoso'] });
    expect(verdict).toMatchObject({ ok: false });
    expect(!verdict.ok && verdict.reasons).toContainEqual({ rule: 'custom-term', term: 'Contoso' });
    expect(judgePassword('c0nt0so-kqzvwx', { ...withSecondFactor, customTerms: ['Contoso'] })).toEqual(ok);
  });

  it('asks for common passwords in lower case, NFC, and with look-alikes undone', () => {
    const commonPasswords = {
      has: (candidate: string) => ['horsetrip1', 'quietlittle', 'caffè-nero'].includes(candidate),
    };
    const context = { ...withSecondFactor, commonPasswords };
    for (const password of ['HorseTrip1', 'h0r$etrip1', 'qu1et1ittle', 'Qui3tlittle', 'CAFFE\u0300-NERO']) {
      const expected = password === 'qu1et1ittle' ? [] : ['common'];
      expect(rules(password, context), password).toEqual(expected);
    }
  });

  it('finds a common phrase whatever stands between its words', () => {
    const commonPasswords = { has: (candidate: string) => candidate === 'correcthorsebatterystaple' };
    for (const password of [
      'Correct horse battery staple',
      'correct-horse-battery-staple',
      'c0rrect_horse.battery staple',
    ])
      expect(rules(password, { ...alone, commonPasswords }), password).toEqual(['common']);
  });

  it('refuses what the corpus of breached passwords holds', () => {
    expect(rules('kqzvwxjbmhtrpdg', { ...alone, breached: true })).toEqual(['breached']);
  });

  it.each([
    'aaaaaaaaaaaaaaa',
    'a'.repeat(64),
    'abcabcabcabcabcabc',
    '123456789012345',
    '987654321098765',
    'qwertyuiopasdfgh',
    '1qaz2wsx3edc4rfv',
    'abcdefghijklmno',
    'Passwordpassword',
    'P@ssw0rdP@ssw0rd',
    'passwordpasswort',
    'Password20242025',
    'passw0rd12345678',
    'woaini5201314520',
    'forzajuventus1997',
    '密码密码密码密码密码密码密码密码',
  ])('refuses %s: it rests on a repetition, a sequence or a word that everyone tries', (password) => {
    expect(rules(password, alone)).toContain('too-simple');
  });

  it('tells the words found, and whether a pattern was', () => {
    const verdict = judgePassword('Welcome2welcome4', alone);
    expect(!verdict.ok && verdict.reasons).toEqual([
      { rule: 'too-simple', score: 4, needed: 5, words: ['welcome'], pattern: false },
    ]);
    const years = judgePassword('welcome2024', withSecondFactor);
    expect(!years.ok && years.reasons).toEqual([
      { rule: 'too-simple', score: 2, needed: 5, words: ['welcome'], pattern: true },
    ]);
  });
});

describe('for every input', () => {
  const context = {
    ...withSecondFactor,
    person: ['Ana Ívarsdóttir'],
    organisation: ['Ørsted'],
    customTerms: ['contoso'],
  };
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  /** Lone surrogates too. */
  const codeUnits = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

  it('gives a verdict, never an exception, with reasons exactly when it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(text, codeUnits), fc.array(text), fc.array(text), (password, names, terms) => {
        const verdict = judgePassword(password, {
          ...context,
          person: names,
          organisation: names,
          customTerms: terms,
        });
        expect(verdict.ok || verdict.reasons.length > 0).toBe(true);
      }),
    );
  });

  it('gives NFC and NFD one verdict (R34)', () => {
    fc.assert(
      fc.property(text, (password) => {
        const composed = judgePassword(password.normalize('NFC'), context);
        expect(judgePassword(password.normalize('NFD'), context)).toEqual(composed);
      }),
    );
  });

  it('refuses with more terms whatever it refuses with fewer', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abc1'), minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.array(letters), (password, terms) => {
        if (judgePassword(password, withSecondFactor).ok) return;
        expect(judgePassword(password, { ...withSecondFactor, customTerms: terms }).ok).toBe(false);
      }),
    );
  });
});
