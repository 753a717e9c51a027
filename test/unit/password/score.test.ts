import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorePassword } from '../../../src/domain/password/score.ts';

describe('the score that Entra documents (R35)', () => {
  it.each([
    ['C0ntos0Blank12', 4],
    ['ContoS0Bl@nkf9!', 5],
  ])('gives %s the published score of %i', (password, score) => {
    expect(scorePassword(password, { banned: ['contoso', 'blank'] })).toBe(score);
  });

  it.each([
    'abcdef',
    'abcdeg',
    'abcdefg',
    'abcde',
    'bcdef',
    'abxcdef',
    'abdef',
    'xbcdef',
    'ABCDEF',
    '@bcdef',
    '@bcdeg',
  ])('refuses %s where abcdef is banned: one edit at most', (password) => {
    expect(scorePassword(password, { banned: ['abcdef'] })).toBeLessThan(5);
  });

  it.each(['abcdxy', 'abxdex', 'uvwxyz'])('leaves %s its points: more than one edit', (password) => {
    expect(scorePassword(password, { banned: ['abcdef'] })).toBe(6);
  });

  it('undoes the documented substitutions', () => {
    expect(scorePassword('Bl@nK', { banned: ['blank'] })).toBe(1);
    expect(scorePassword('p0LL23fb', { banned: [], names: ['Poll'] })).toBe(5);
    expect(scorePassword('$a1t0', { banned: ['salto'] })).toBe(1);
  });

  it('finds names letter for letter only', () => {
    expect(scorePassword('rossx', { banned: [], names: ['rossi'] })).toBe(5);
    expect(scorePassword('rossi', { banned: [], names: ['rossi'] })).toBe(1);
  });

  it('sees through case, accents, width and script variants', () => {
    const names = ['José', 'Søren', 'Straße', 'Οδυσσεύς', 'ИГОРЬ'];
    for (const written of ['jose', 'JOSÉ', 'ｊｏｓｅ', 'soren', 'STRASSE', 'ΟΔΥΣΣΕΥΣ', 'игорь']) {
      expect(scorePassword(written, { banned: [], names }), written).toBe(1);
    }
  });

  it('lets the longest term stand, in whatever order they come', () => {
    expect(scorePassword('bananaboat', { banned: ['bananaboat', 'banana'] })).toBe(1);
    expect(scorePassword('bananaboat', { banned: ['banana', 'bananaboat'] })).toBe(1);
  });

  it('counts an astral character as one', () => {
    expect(scorePassword('😀😃😄', { banned: [] })).toBe(3);
  });

  it('never gives more points for more terms', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 24 });
    const terms = fc.array(letters, { maxLength: 6 });
    fc.assert(
      fc.property(letters, terms, terms, (password, some, others) => {
        const fewer = scorePassword(password, { banned: some });
        expect(scorePassword(password, { banned: [...some, ...others] })).toBeLessThanOrEqual(fewer);
        expect(scorePassword(password, { banned: some, names: others })).toBeLessThanOrEqual(fewer);
      }),
    );
  });

  it('finds every term with one edit made anywhere in it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdfghkm'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('change', 'drop', 'insert'), (term, seed, edit) => {
        const at = edit === 'insert' ? 1 + (seed % (term.length - 1)) : seed % term.length;
        const edited =
          term.slice(0, at) + (edit === 'drop' ? '' : 'x') + term.slice(edit === 'insert' ? at : at + 1);
        expect(scorePassword(`?${edited}?`, { banned: [term] })).toBeLessThanOrEqual(3);
      }),
    );
  });
});
