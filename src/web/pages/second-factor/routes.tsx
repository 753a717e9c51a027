import { proveSecondFactor, resumeSignIn } from '../../../app/sign-in/prove-second-factor.ts';
import type { Ctx, Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { returnTarget } from '../../guard/return-target.ts';
import { changesLanguage } from '../../view/language.ts';
import { mustWait } from '../../view/wait.ts';
import { SecondFactorPage } from './page.tsx';

/** `/signin/code`: the second factor of a sign-in whose password was right. */
export function mountSecondFactor(web: Web): void {
  web.get('/signin/code', async (c) => {
    const standing = await resumeSignIn(c.var.deps.app, readCookie(c, 'sign-in'));
    if (standing.kind === 'over') return over(c, standing.why);
    const to = returnTarget(c, c.req.query('to'));
    return c.html(<SecondFactorPage c={c} account={standing.account} flowId={standing.flow.id} to={to} />);
  });

  web.post('/signin/code', async (c) => {
    const { form, deps, visitor, t } = c.var;
    const handle = readCookie(c, 'sign-in');
    const to = returnTarget(c, form.text('to'));
    const standing = await resumeSignIn(deps.app, handle);
    if (standing.kind === 'over') return over(c, standing.why);
    const page = { c, account: standing.account, flowId: standing.flow.id, to };
    if (changesLanguage(c)) return c.html(<SecondFactorPage {...page} />);
    // Sent empty by haste: it would count as a wrong one, and be told to the owner as somebody else's (R57).
    if (form.text('code').trim() === '')
      return c.html(<SecondFactorPage {...page} refused={t('security.prove-empty-code')} />, 422);
    const result = await proveSecondFactor(deps.app, visitor, handle, form.text('code'));
    switch (result.kind) {
      case 'signed-in':
        clearCookie(c, 'sign-in');
        writeCookie(c, 'session', result.session);
        writeCookie(c, 'device', result.device);
        return c.redirect(`/security/welcome?to=${encodeURIComponent(to)}`, 303);
      case 'wrong-code':
        return c.html(
          <SecondFactorPage {...page} refused={t('second-factor.wrong')} wrong={result.wrong} />,
          422,
        );
      case 'typed-codes-refused':
        return c.html(<SecondFactorPage {...page} refused={t('second-factor.refused')} wrong={5} />, 422);
      case 'wait':
        return c.html(<SecondFactorPage {...page} refused={mustWait(c, result.seconds)} />, 429);
      case 'over':
        return over(c, result.why, standing.account.userId);
      default:
        return over(c, 'ended', standing.account.userId);
    }
  });
}

/** Back to the password; who it is need not be typed again, where we know it. */
function over(c: Ctx, why: 'too-many-wrong' | 'time' | 'ended', userId?: string) {
  clearCookie(c, 'sign-in');
  writeCookie(c, 'flash', `second-factor-${why}`);
  return c.redirect(
    userId === undefined ? '/signin' : `/signin?${new URLSearchParams({ username: userId })}`,
    303,
  );
}
