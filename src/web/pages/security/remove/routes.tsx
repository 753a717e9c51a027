import { leavesPasswordAlone, removeMethod } from '../../../../app/security/remove.ts';
import type { Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { freshlySigned, toProve } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { refusalSentences } from '../../../view/new-password.tsx';
import { mustWait } from '../../../view/wait.ts';
import { say } from '../said.tsx';
import { waitPage } from '../wait-page.tsx';
import { wrongPassword } from '../wrong-password.ts';
import { RemovePage } from './page.tsx';

const path = '/security/ways/remove';

/** `/security/ways/remove?id=…`: asks first, then takes a way back in off the account. */
export function mountRemove(web: Web): void {
  web.get(
    path,
    freshlySigned((c, who) => {
      const method = who.account.methods.find(({ id }) => id === c.req.query('id'));
      if (method === undefined) return say(c, 'stale', '/security/ways');
      return c.html(<RemovePage c={c} who={who} method={method} />);
    }),
  );

  web.post(
    path,
    freshlySigned(async (c, who) => {
      const { form, deps, visitor } = c.var;
      const method = who.account.methods.find(({ id }) => id === form.text('id'));
      if (method === undefined) return say(c, 'stale', '/security/ways');
      if (changesLanguage(c)) return c.html(<RemovePage c={c} who={who} method={method} />);
      const { t } = c.var;
      const refuse = (field: 'current-password' | 'new-password', text: string, status: 422 | 429 = 422) =>
        c.html(<RemovePage c={c} who={who} method={method} refused={{ field, text }} />, status);
      const typed = { current: form.text('current-password'), next: form.text('new-password') };
      const alone = leavesPasswordAlone(who.account, method.id);
      if (alone && typed.current === '') return refuse('current-password', t('security.empty-password'));
      const result = await removeMethod(deps.app, visitor, who, method.id, typed);
      switch (result.kind) {
        case 'changed':
          writeCookie(c, 'session', result.session);
          return say(c, 'way-removed', '/security/ways');
        case 'overtaken':
        case 'gone':
          return say(c, 'stale', '/security/ways');
        case 'prove':
          return toProve(c, `${path}?id=${method.id}`);
        case 'prove-by-passkey':
          return toProve(c, `${path}?id=${method.id}`, 'passkey');
        case 'wrong-password':
          return refuse('current-password', wrongPassword(t, result.seconds));
        case 'new-password-needed':
          return refuse('new-password', t('security.remove-too-short', { minimum: result.minimum }));
        case 'refused':
          return refuse('new-password', refusalSentences(t, result.reasons));
        case 'wait':
          if (!alone) return waitPage(c, who, result.seconds);
          return refuse('current-password', mustWait(c, result.seconds, 'security.wrong-password-wait'), 429);
      }
    }, '/security/ways'),
  );
}
