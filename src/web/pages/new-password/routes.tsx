import { chooseNewPassword, resumeNewPassword } from '../../../app/sign-in/new-password.ts';
import type { Ctx, Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { enter } from '../../guard/enter.ts';
import { returnTarget } from '../../guard/return-target.ts';
import { changesLanguage } from '../../view/language.ts';
import { refusalSentences } from '../../view/new-password.tsx';
import { mustWait } from '../../view/wait.ts';
import { NewPasswordPage } from './page.tsx';

/** `/signin/new-password`: the password of one's own that a temporary one leads to, before the session begins. */
export function mountNewPassword(web: Web): void {
  web.get('/signin/new-password', async (c) => {
    const standing = await resumeNewPassword(c.var.deps.app, readCookie(c, 'sign-in'));
    const to = returnTarget(c, c.req.query('to'));
    if (standing.kind !== 'awaited') return elsewhere(c, standing, to);
    return c.html(<NewPasswordPage c={c} account={standing.account} flowId={standing.flow.id} to={to} />);
  });

  web.post('/signin/new-password', async (c) => {
    const { deps, form, visitor } = c.var;
    const handle = readCookie(c, 'sign-in');
    const to = returnTarget(c, form.text('to'));
    const standing = await resumeNewPassword(deps.app, handle);
    if (standing.kind !== 'awaited') return elsewhere(c, standing, to);
    const page = { c, account: standing.account, flowId: standing.flow.id, to };
    if (changesLanguage(c)) return c.html(<NewPasswordPage {...page} />);
    const { t } = c.var;
    const refuse = (refused: string, status: 422 | 429 = 422) =>
      c.html(<NewPasswordPage {...page} refused={refused} />, status);
    const password = form.text('new-password');
    if (password === '') return refuse(t('security.empty-new-password'));
    const result = await chooseNewPassword(deps.app, visitor, handle, password);
    switch (result.kind) {
      case 'signed-in':
        return enter(c, result, to);
      case 'refused':
        return refuse(refusalSentences(t, result.reasons));
      case 'wait':
        return refuse(mustWait(c, result.seconds), 429);
      default:
        return elsewhere(c, result, to);
    }
  });
}

/** To where the sign-in stands; or to its beginning, which says that the temporary password is used up. */
function elsewhere(
  c: Ctx,
  standing: { kind: 'second-factor' } | { kind: 'over'; left: boolean },
  to: string,
): Response {
  if (standing.kind === 'second-factor') return c.redirect(`/signin/code?to=${encodeURIComponent(to)}`, 303);
  clearCookie(c, 'sign-in');
  if (standing.left) writeCookie(c, 'flash', 'new-password-over');
  return c.redirect('/signin', 303);
}
