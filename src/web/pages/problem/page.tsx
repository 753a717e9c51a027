import type { Ctx } from '../../context.ts';
import { LinkButton, Page } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

export type Problem = 'busy' | 'failed' | 'not-found' | 'refused';

/** What happened, what was kept, what to do next; for whatever page the person was on. */
export function ProblemPage({ c, problem }: { c: Ctx; problem: Problem }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t(`common.${problem}-title`)} error>
      <p>{t(`common.${problem}`)}</p>
      <LinkButton href="/signin">{t('common.to-sign-in')}</LinkButton>
    </Page>
  );
}
