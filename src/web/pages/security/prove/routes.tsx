import { proveAgain } from '../../../../app/security/prove.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import type { Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { returnTarget } from '../../../guard/return-target.ts';
import { signed } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import { wrongPassword } from '../wrong-password.ts';
import { ProvePage } from './page.tsx';

/** `/security/prove`: all factors once more, before ways back in change (R25). */
export function mountProve(web: Web): void {
  web.get(
    '/security/prove',
    signed((c, who) => c.html(<ProvePage c={c} who={who} to={returnTarget(c, c.req.query('to'))} />)),
  );

  web.post(
    '/security/prove',
    signed(async (c, who) => {
      const { form, deps, visitor } = c.var;
      const to = returnTarget(c, form.text('to'));
      if (changesLanguage(c)) return c.html(<ProvePage c={c} who={who} to={to} />);
      const { t } = c.var;
      const refuse = (field: 'password' | 'code', text: string, status: 422 | 429 = 422) =>
        c.html(<ProvePage c={c} who={who} to={to} refused={{ field, text }} />, status);
      const typed = { password: form.text('password'), code: form.text('code') };
      if (typed.password === '') return refuse('password', t('security.empty-password'));
      if (hasSecondFactor(who.account) && typed.code.trim() === '')
        return refuse('code', t('security.prove-empty-code'));
      const result = await proveAgain(deps.app, visitor, who, typed);
      switch (result.kind) {
        case 'proved':
          writeCookie(c, 'session', result.session);
          return c.redirect(to, 303);
        case 'ended':
          writeCookie(c, 'flash', 'ended');
          return c.redirect(`/signin?to=${encodeURIComponent(to)}`, 303);
        case 'wrong-password':
          return refuse('password', wrongPassword(t, result.seconds));
        case 'wrong-code':
          return refuse('code', t('second-factor.wrong'));
        case 'typed-codes-refused':
          return refuse('code', t('second-factor.refused'));
        case 'wait':
          return refuse('password', mustWait(c, result.seconds, 'security.wrong-password-wait'), 429);
      }
    }),
  );
}
