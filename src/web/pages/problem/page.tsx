import type { Ctx } from '../../context.ts';
import { LinkButton, Page } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

export type Problem =
  | 'busy'
  | 'failed'
  | 'not-found'
  | 'refused'
  | 'too-long'
  | 'picture-too-long'
  | 'picture-signed-out';

/** What happened, what was kept, what to do next; for whatever page the person was on. */
export function ProblemPage({ c, problem, back }: { c: Ctx; problem: Problem; back?: string }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t(`common.${problem}-title`)} error>
      <p>{t(`common.${problem}`)}</p>
      {back === undefined ? (
        <LinkButton href="/signin">{t('common.to-sign-in')}</LinkButton>
      ) : (
        <LinkButton href={back} tone="primary">
          {t('common.try-again')}
        </LinkButton>
      )}
    </Page>
  );
}
