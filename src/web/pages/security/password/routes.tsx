import { changePassword } from '../../../../app/security/password.ts';
import type { Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { signed } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { refusalSentences } from '../../../view/new-password.tsx';
import { mustWait } from '../../../view/wait.ts';
import { say } from '../said.tsx';
import { wrongPassword } from '../wrong-password.ts';
import { PasswordPage } from './page.tsx';

/** `/security/password`: changing it needs the current one (R37). */
export function mountPassword(web: Web): void {
  web.get(
    '/security/password',
    signed((c, who) => c.html(<PasswordPage c={c} who={who} />)),
  );

  web.post(
    '/security/password',
    signed(async (c, who) => {
      const { form, deps, visitor } = c.var;
      if (changesLanguage(c)) return c.html(<PasswordPage c={c} who={who} />);
      const { t } = c.var;
      const refuse = (field: 'current-password' | 'new-password', text: string, status: 422 | 429 = 422) =>
        c.html(<PasswordPage c={c} who={who} refused={{ field, text }} />, status);
      const current = form.text('current-password');
      const next = form.text('new-password');
      if (current === '') return refuse('current-password', t('security.empty-password'));
      if (next === '') return refuse('new-password', t('security.empty-new-password'));
      const result = await changePassword(deps.app, visitor, who, { current, next });
      switch (result.kind) {
        case 'changed':
          writeCookie(c, 'session', result.session);
          return say(c, 'password-changed', '/security');
        case 'overtaken':
          return say(c, 'stale', '/security/password');
        case 'wrong-password':
          return refuse('current-password', wrongPassword(t, result.seconds));
        case 'wait':
          return refuse('current-password', mustWait(c, result.seconds, 'security.wrong-password-wait'), 429);
        case 'refused':
          return refuse('new-password', refusalSentences(t, result.reasons));
      }
    }),
  );
}
