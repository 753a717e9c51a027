import { peekResetLink } from '../../../app/reset/link.ts';
import { accountAfterReset, resetByLink } from '../../../app/reset/reset.ts';
import { isToken } from '../../../domain/token.ts';
import type { Ctx, Web } from '../../context.ts';
import { readCookie, writeCookie } from '../../guard/cookies.ts';
import { changesLanguage } from '../../view/language.ts';
import { refusalSentences } from '../../view/new-password.tsx';
import { mustWait } from '../../view/wait.ts';
import { DeadResetPage, ResetDonePage, ResetPage } from './page.tsx';

/** What the cookie holds once the link was used: the page after it may be looked at again, by this browser alone. */
const done = 'done';

/** `/reset`: a new password, by a one-time link that an administrator sent. */
export function mountReset(web: Web): void {
  web.get('/reset', async (c) => {
    const token = c.req.query('t');
    if (token !== undefined) {
      // Out of the address bar, the history and every Referer, before anything else is fetched (R22).
      if (isToken(token)) writeCookie(c, 'reset', token);
      c.header('Referrer-Policy', 'no-referrer');
      return c.redirect('/reset', 303);
    }
    const { app } = c.var.deps;
    const kept = readCookie(c, 'reset');
    if (kept === done) return c.redirect('/reset/done', 303);
    const live = await peekResetLink(app, kept);
    if (live === undefined) return dead(c);
    return c.html(<ResetPage c={c} account={accountAfterReset(app, live.account)} />);
  });

  web.post('/reset', async (c) => {
    const { deps, form, visitor } = c.var;
    const token = readCookie(c, 'reset');
    const live = await peekResetLink(deps.app, token);
    if (live === undefined) return dead(c);
    const account = accountAfterReset(deps.app, live.account);
    if (changesLanguage(c)) return c.html(<ResetPage c={c} account={account} />);
    const { t } = c.var;
    const refuse = (refused: string, status: 422 | 429 = 422) =>
      c.html(<ResetPage c={c} account={account} refused={refused} />, status);
    const password = form.text('new-password');
    if (password === '') return refuse(t('security.empty-new-password'));
    const result = await resetByLink(deps.app, visitor, token, password);
    switch (result.kind) {
      case 'reset':
        writeCookie(c, 'reset', done);
        return c.redirect(`/reset/done?${new URLSearchParams({ username: account.userId })}`, 303);
      case 'refused':
        return refuse(refusalSentences(t, result.reasons));
      case 'dead':
        return dead(c);
      case 'wait':
        return refuse(mustWait(c, result.seconds), 429);
    }
  });

  web.get('/reset/done', (c) =>
    readCookie(c, 'reset') === done
      ? c.html(<ResetDonePage c={c} userId={c.req.query('username') ?? ''} />)
      : c.redirect('/signin', 303),
  );
}

function dead(c: Ctx) {
  return c.html(<DeadResetPage c={c} />, 410);
}
