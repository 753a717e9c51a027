import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { mustWait } from '../../view/wait.ts';
import { refusals, SecurityPage } from './shell.tsx';

/** For a form without a field on which the refusal could stand. */
export function waitPage(c: Ctx, who: Signed, seconds: number): Response | Promise<Response> {
  const { t } = c.var;
  const text = mustWait(c, seconds);
  return c.html(
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t('security.ways-title')}
      errors={refusals(c, [{ text }])}
    />,
    429,
  );
}
