import type { PolicyChange } from '../../domain/policy/compare.ts';
import { changeSentences } from '../../domain/policy/describe.ts';
import type { PolicyProblem } from '../../domain/policy/read.ts';
import type { Translate } from '../../text/translate.ts';

/** What is wrong in a document, and where, as one sentence. */
export function problemText(t: Translate, { path, code, values }: PolicyProblem): string {
  const problem = t(`console.policy.problem.${code}`, values);
  return path === '' ? problem : t('console.policy.problem.at', { path, problem });
}

/** One changed decision: what it was, where that says more than what it is now, and what it will be. */
export function changeText(t: Translate, change: PolicyChange): { before?: string; after: string } {
  const { before, after } = changeSentences(change);
  return {
    ...(before && { before: t(before.id, before.values) }),
    after: t(after.id, after.values),
  };
}
