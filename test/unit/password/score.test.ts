import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePassword } from '../../../src/domain/password/measure.ts';

const scoreOf = (password: string, { banned, names = [] }: { banned: string[]; names?: string[] }) =>
  measurePassword(password, { minimumLength: 8, person: names, organisation: [], customTerms: banned }).score;

describe('the score that Entra documents (R35)', () => {
  it.each([
    ['C0ntos0Blank12', 4],
    ['ContoS0Bl@nkf9!', 5],
  ])('gives %s the published score of %i', (password, score) => {
    expect(scoreOf(password, { banned: ['contoso', 'blank'] })).toBe(score);
  });

  const found = (password: string) =>
    measurePassword(password, { minimumLength: 8, person: [], organisation: [], customTerms: ['abcdef'] });

  // `abcdeg` and `abcde` are Entra's own examples.
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
  ])('finds the banned abcdef in %s, and refuses it', (password) => {
    expect(found(password).customTerms).toEqual(['abcdef']);
    expect(found(password).score).toBeLessThan(5);
  });

  it.each(['abcdxy', 'abxdex', 'uvwxyz'])('does not find it in %s: more than one edit', (password) => {
    expect(found(password).customTerms).toEqual([]);
  });

  // abcdef is a sequence as well, which costs points of its own: a term that is none shows the score.
  it.each([
    'akwmph',
    'akwmpg',
    'akwmphg',
    'akwmp',
    'kwmph',
    'akxwmph',
    'akmph',
    'xkwmph',
    'AKWMPH',
    '@kwmph',
    '@kwmpg',
  ])('refuses %s where akwmph is banned: one edit at most', (password) => {
    expect(scoreOf(password, { banned: ['akwmph'] })).toBeLessThan(5);
  });

  it.each(['akwmxy', 'akxmpx', 'rjnbtz'])('leaves %s its points: more than one edit', (password) => {
    expect(scoreOf(password, { banned: ['akwmph'] })).toBe(6);
  });

  it('undoes the documented substitutions', () => {
    expect(scoreOf('Bl@nK', { banned: ['blank'] })).toBe(1);
    expect(scoreOf('p0LL23fb', { banned: [], names: ['Poll'] })).toBe(5);
    expect(scoreOf('$a1t0', { banned: ['salto'] })).toBe(1);
  });

  it('finds names letter for letter only', () => {
    expect(scoreOf('rossx', { banned: [], names: ['rossi'] })).toBe(5);
    expect(scoreOf('rossi', { banned: [], names: ['rossi'] })).toBe(1);
  });

  it('sees through case, accents, width and script variants', () => {
    const names = ['José', 'Søren', 'Straße', 'Οδυσσεύς', 'ИГОРЬ'];
    for (const written of ['jose', 'JOSÉ', 'ｊｏｓｅ', 'soren', 'STRASSE', 'ΟΔΥΣΣΕΥΣ', 'игорь']) {
      expect(scoreOf(written, { banned: [], names }), written).toBe(1);
    }
  });

  it('lets the longest term stand, in whatever order they come', () => {
    expect(scoreOf('bananaboat', { banned: ['bananaboat', 'banana'] })).toBe(1);
    expect(scoreOf('bananaboat', { banned: ['banana', 'bananaboat'] })).toBe(1);
  });

  it('counts an astral character as one', () => {
    expect(scoreOf('😀😃😄', { banned: [] })).toBe(3);
  });

  it('never gives more points for more terms', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 24 });
    const terms = fc.array(letters, { maxLength: 6 });
    fc.assert(
      fc.property(letters, terms, terms, (password, some, others) => {
        const fewer = scoreOf(password, { banned: some });
        expect(scoreOf(password, { banned: [...some, ...others] })).toBeLessThanOrEqual(fewer);
        expect(scoreOf(password, { banned: some, names: others })).toBeLessThanOrEqual(fewer);
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
        expect(scoreOf(`?${edited}?`, { banned: [term] })).toBeLessThanOrEqual(3);
      }),
    );
  });
});
