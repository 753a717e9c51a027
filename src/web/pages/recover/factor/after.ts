import type { FactorResult } from '../../../../app/recovery/factor.ts';
import type { Ctx } from '../../../context.ts';
import { clearCookie, writeCookie } from '../../../guard/cookies.ts';
import { answer, refuse, type StandingPage } from '../standing.ts';

/** The answer to a step that may have put a new factor in place. */
export async function afterFactor(
  c: Ctx,
  page: StandingPage,
  result: FactorResult,
  wrong: string,
): Promise<Response> {
  const { t } = c.var;
  switch (result.kind) {
    case 'done':
      writeCookie(c, 'device', result.device);
      clearCookie(c, 'app-setup');
      return c.redirect('/recover/done', 303);
    case 'phone':
      return refuse(c, page, { status: 422, text: t(`recover.phone-${result.reason}`), field: 'phone' });
    case 'code-dead':
      return refuse(c, page, { status: 422, text: t('recover.code-dead'), field: 'code' });
    default:
      return answer(c, page, result, { text: wrong, field: 'code' });
  }
}
