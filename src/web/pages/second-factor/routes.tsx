import { proveSecondFactor, resumeSignIn } from '../../../app/sign-in/prove-second-factor.ts';
import { proveSecondFactorByPasskey } from '../../../app/sign-in/second-factor-passkey.ts';
import type { Ctx, Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { enter } from '../../guard/enter.ts';
import { returnTarget } from '../../guard/return-target.ts';
import { changesLanguage } from '../../view/language.ts';
import { passkeyAnswer } from '../../view/passkey.tsx';
import { mustWait } from '../../view/wait.ts';
import { SecondFactorPage } from './page.tsx';

/** `/signin/code`: the second factor of a sign-in whose password was right. */
export function mountSecondFactor(web: Web): void {
  web.get('/signin/code', async (c) => {
    const standing = await resumeSignIn(c.var.deps.app, readCookie(c, 'sign-in'));
    const to = returnTarget(c, c.req.query('to'));
    if (standing.kind === 'over') return over(c, standing.why);
    if (standing.kind === 'to-new-password') return toNewPassword(c, to);
    const { account, flow } = standing;
    const passkeys = await c.var.deps.app.store.passkeys.ofAccount(account.id);
    return c.html(<SecondFactorPage c={c} account={account} flowId={flow.id} to={to} passkeys={passkeys} />);
  });

  web.post('/signin/code', async (c) => {
    const { form, deps, visitor, t } = c.var;
    const handle = readCookie(c, 'sign-in');
    const to = returnTarget(c, form.text('to'));
    const standing = await resumeSignIn(deps.app, handle);
    if (standing.kind === 'over') return over(c, standing.why);
    if (standing.kind === 'to-new-password') return toNewPassword(c, to);
    const { account, flow } = standing;
    const passkeys = await deps.app.store.passkeys.ofAccount(account.id);
    const page = { c, account, flowId: flow.id, to, passkeys };
    if (changesLanguage(c)) return c.html(<SecondFactorPage {...page} />);
    const byPasskey = form.has('passkey');
    const answer = passkeyAnswer(form);
    if (byPasskey && answer.response === '')
      return c.html(<SecondFactorPage {...page} passkeyRefused={t('passkey.empty')} />, 422);
    // Sent empty by haste: it would count as a wrong one, and be told to the owner as somebody else's (R57).
    if (!byPasskey && form.text('code').trim() === '')
      return c.html(<SecondFactorPage {...page} refused={t('security.prove-empty-code')} />, 422);
    const result = byPasskey
      ? await proveSecondFactorByPasskey(deps.app, visitor, handle, answer)
      : await proveSecondFactor(deps.app, visitor, handle, form.text('code'));
    switch (result.kind) {
      case 'signed-in':
        return enter(c, result, to);
      case 'to-new-password':
        return toNewPassword(c, to);
      case 'wrong-code': {
        const why = byPasskey
          ? { passkeyRefused: t('passkey.not-yours') }
          : { refused: t('second-factor.wrong') };
        return c.html(<SecondFactorPage {...page} {...why} wrong={result.wrong} />, 422);
      }
      case 'stale':
        return c.html(<SecondFactorPage {...page} passkeyRefused={t('passkey.stale')} />, 422);
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

/** The password was a temporary one: an own one comes before the session (R44). */
function toNewPassword(c: Ctx, to: string) {
  return c.redirect(`/signin/new-password?to=${encodeURIComponent(to)}`, 303);
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
