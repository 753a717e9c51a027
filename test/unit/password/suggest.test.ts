import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassword } from '../../../src/domain/password/judge.ts';
import { suggestPassword } from '../../../src/domain/password/suggest.ts';
import { suggestionWords } from '../../../src/domain/password/suggestion-words.ts';

describe('the suggested password', () => {
  it('draws on at least 1,024 different short plain words', () => {
    expect(new Set(suggestionWords).size).toBe(suggestionWords.length);
    expect(suggestionWords.length).toBeGreaterThanOrEqual(1024);
    expect(suggestionWords.filter((word) => !/^[a-z]{4,6}$/.test(word))).toEqual([]);
  });

  it('always passes, even when two of its words are names and two are banned', () => {
    const word = fc.nat(suggestionWords.length - 1);
    fc.assert(
      fc.property(fc.array(word, { minLength: 5, maxLength: 5 }), (picks) => {
        const next = [...picks];
        const suggestion = suggestPassword((below) => next.shift()! % below, suggestionWords);
        const [first, second, third, fourth] = suggestion.split('-') as [string, string, string, string];
        const verdict = judgePassword(suggestion, {
          minimumLength: 15,
          person: [first],
          organisation: [second],
          customTerms: [third, fourth],
          commonPasswords: { has: () => false },
        });
        expect(verdict, suggestion).toEqual({ ok: true });
      }),
      { numRuns: 2000 },
    );
  });

  it('asks for an even choice among the words not yet taken', () => {
    const asked: number[] = [];
    const suggestion = suggestPassword(
      (below) => {
        asked.push(below);
        return 0;
      },
      ['plum', 'tree', 'lamp', 'road', 'fern', 'moss'],
    );
    expect(asked).toEqual([6, 5, 4, 3, 2]);
    expect(suggestion).toBe('plum-tree-lamp-road-fern');
  });
});
