import { expect, it } from 'vitest';
import { judgePassword } from '../../../src/domain/password/judge.ts';

/** The fastest of several runs: what the work costs, whatever else the machine does. */
function cost(work: () => void): number {
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

it.each([
  ['words', 5, (i: number) => `term${i.toString(36)}brand`],
  ['terms made to match nearly everywhere', 50, (i: number) => `aaaaaaa${i.toString(36)}`],
])('judges 256 code points against 1,000 %s in under %i ms', (_, milliseconds, term) => {
  const context = {
    minimumLength: 15,
    person: ['María Rossi'],
    organisation: ['Alpenglow'],
    customTerms: Array.from({ length: 1000 }, (_, i) => term(i)),
    commonPasswords: { has: () => false },
  };
  const password = 'aaaaaaaab'.repeat(29).slice(0, 256);
  expect(cost(() => judgePassword(password, context))).toBeLessThan(milliseconds);
});
