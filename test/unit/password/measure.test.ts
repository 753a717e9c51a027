import { describe, expect, it } from 'vitest';
import { refusalsWhileTyping } from '../../../src/domain/password/judge.ts';
import { measurePassword } from '../../../src/domain/password/measure.ts';

const context = {
  minimumLength: 8,
  person: ['Rossi'],
  organisation: ['Alpenglow'],
  customTerms: ['contoso'],
};
const typed = (password: string) => refusalsWhileTyping(measurePassword(password, context));

describe('what is told while a person types', () => {
  it('calls the first characters too short, not too simple', () => {
    expect(typed('')).toEqual([{ rule: 'too-short', minimum: 8, length: 0 }]);
    expect(typed('pass')).toEqual([{ rule: 'too-short', minimum: 8, length: 4 }]);
  });

  it('tells a name, a custom term and a simple word before anything is sent', () => {
    expect(typed('rossi-kqzvw')).toEqual([{ rule: 'contains-person', term: 'Rossi' }]);
    expect(typed('contoso1')).toEqual([
      { rule: 'custom-term', term: 'contoso' },
      { rule: 'too-simple', score: 2, needed: 5, words: [], pattern: false },
    ]);
  });

  it('falls silent when every rule is met', () => {
    expect(typed('kqzvwxjb')).toEqual([]);
  });

  it('says too long, and looks no further', () => {
    expect(typed('rossi'.repeat(60))).toEqual([{ rule: 'too-long', maximum: 256 }]);
  });
});
