import { enrol } from '../../../app/enrolment/enrol.ts';
import { peekEnrolLink } from '../../../app/enrolment/link.ts';
import { isToken } from '../../../domain/token.ts';
import type { Ctx, Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { changesLanguage } from '../../view/language.ts';
import { refusalSentences } from '../../view/new-password.tsx';
import { mustWait } from '../../view/wait.ts';
import { DeadLinkPage, EnrolPage } from './page.tsx';

/** `/enrol`: a first enrolment, by a one-time link from the operator. */
export function mountEnrol(web: Web): void {
  web.get('/enrol', async (c) => {
    const token = c.req.query('t');
    if (token !== undefined) {
      // Out of the address bar, the history and every Referer, before anything else is fetched (R22).
      if (isToken(token)) writeCookie(c, 'enrolment', token);
      c.header('Referrer-Policy', 'no-referrer');
      return c.redirect('/enrol', 303);
    }
    const account = await peekEnrolLink(c.var.deps.app, readCookie(c, 'enrolment'));
    return account === undefined ? dead(c) : c.html(<EnrolPage c={c} account={account} />);
  });

  web.post('/enrol', async (c) => {
    const { deps, form, visitor } = c.var;
    const token = readCookie(c, 'enrolment');
    const account = await peekEnrolLink(deps.app, token);
    if (account === undefined) return dead(c);
    if (changesLanguage(c)) return c.html(<EnrolPage c={c} account={account} />);
    const { t } = c.var;
    const refuse = (refused: string, status: 422 | 429 = 422) =>
      c.html(<EnrolPage c={c} account={account} refused={refused} />, status);
    const password = form.text('new-password');
    if (password === '') return refuse(t('security.empty-new-password'));
    const result = await enrol(deps.app, visitor, token, password);
    switch (result.kind) {
      case 'enrolled':
        clearCookie(c, 'enrolment');
        writeCookie(c, 'session', result.session);
        writeCookie(c, 'device', result.device);
        return c.redirect('/security/ways', 303);
      case 'refused':
        return refuse(refusalSentences(t, result.reasons));
      case 'dead':
        return dead(c);
      case 'wait':
        return refuse(mustWait(c, result.seconds), 429);
    }
  });
}

function dead(c: Ctx) {
  return c.html(<DeadLinkPage c={c} />, 410);
}
