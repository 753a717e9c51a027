import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { errorsOf } from '../../view/errors.ts';
import { mustWait } from '../../view/wait.ts';
import { SecurityPage } from './shell.tsx';

/** For a form without a field on which the refusal could stand. */
export function waitPage(c: Ctx, who: Signed, seconds: number): Response | Promise<Response> {
  const { t } = c.var;
  return c.html(
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t('security.ways-title')}
      errors={errorsOf(c, mustWait(c, seconds))}
    />,
    429,
  );
}
