import type { CheckAnswer, HumanCheck } from '../../ports/human-check.ts';

/**
 * For the demonstration only: whatever is typed or computed passes, so that a visitor need not solve anything.
 * Tokens, bindings, expiry and the wait stay what they are.
 */
export function createAcceptAnyHumanCheck(inner: HumanCheck): HumanCheck {
  return {
    issue: (binding, now) => inner.issue(binding, now),
    picture: (token, binding, now) => inner.picture(token, binding, now),
    sound: (token, binding, locale, now) => inner.sound(token, binding, locale, now),
    computation: (token, binding, now) => inner.computation(token, binding, now),
    async judge(token, binding, answer, now) {
      const judgement = await inner.judge(token, binding, answer, now);
      return judgement?.verdict === 'wrong' && !isEmpty(answer)
        ? { ...judgement, verdict: 'passed' }
        : judgement;
    },
  };
}

function isEmpty(answer: CheckAnswer): boolean {
  if (answer.kind === 'characters') return answer.text.trim() === '';
  if (answer.kind === 'computed') return answer.solution.trim() === '';
  return false;
}
