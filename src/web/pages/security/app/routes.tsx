import { appSetup } from '../../../../app/second-factor/app-setup.ts';
import { addApp } from '../../../../app/security/add-app.ts';
import { isEnrolling } from '../../../../app/security/binding.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx, Web } from '../../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../../guard/cookies.ts';
import { freshlySigned, toProve } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import { say } from '../said.tsx';
import { AppPage } from './page.tsx';

const path = '/security/ways/app';

/**
 * `/security/ways/app`: an authenticator app. Its seed waits sealed in a cookie, so that a reload, or a proof in
 * between, comes back to the picture that was scanned already.
 */
export function mountApp(web: Web): void {
  web.get(
    path,
    freshlySigned((c, who) => show(c, who)),
  );

  web.post(
    path,
    freshlySigned(async (c, who) => {
      const { form, deps, visitor } = c.var;
      if (changesLanguage(c)) return show(c, who);
      const { t } = c.var;
      const sealed = readCookie(c, 'app-setup');
      const waits = !isEnrolling(deps.app, who);
      const result = await addApp(deps.app, visitor, who, sealed, form.text('code'));
      switch (result.kind) {
        case 'changed':
          clearCookie(c, 'app-setup');
          writeCookie(c, 'session', result.session);
          return say(c, waits ? 'way-added-from' : 'way-added', '/security/ways');
        case 'overtaken':
          return say(c, 'stale', '/security/ways');
        case 'prove':
          return toProve(c, path);
        case 'wrong':
          return show(c, who, t('security.app-wrong'), 422);
        case 'over':
          return show(c, who, t('security.app-over'), 422);
        case 'wait':
          return show(c, who, mustWait(c, result.seconds), 429);
      }
    }),
  );
}

function show(c: Ctx, who: Signed, refused?: string, status: 200 | 422 | 429 = 200) {
  const setup = appSetup(c.var.deps.app, who.account.id, who.account, readCookie(c, 'app-setup'));
  writeCookie(c, 'app-setup', setup.sealed);
  return c.html(<AppPage c={c} who={who} setup={setup} {...(refused && { refused })} />, status);
}
