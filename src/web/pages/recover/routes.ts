import type { Web, WebDependencies } from '../../context.ts';
import { mountNothingArrived } from './arrived/routes.tsx';
import { codePage } from './code/routes.tsx';
import { mountDone } from './done/routes.tsx';
import { mountExpired } from './expired/routes.tsx';
import { mountExtend } from './extend/routes.ts';
import { factorAppPage } from './factor/app.tsx';
import { factorPage } from './factor/choice.tsx';
import { factorCodePage } from './factor/code.tsx';
import { factorPhonePage } from './factor/phone.tsx';
import { mountKind } from './kind/routes.tsx';
import { mountLink } from './link/routes.tsx';
import { keepPasswordPage } from './password/keep.tsx';
import { newPasswordPage } from './password/new.tsx';
import { mountStanding, toStanding } from './standing.ts';
import { stuckPage } from './stuck/page.tsx';
import { troublePage } from './trouble/page.tsx';
import { wayPage } from './way/page.tsx';
import { mountCheck } from './who/check-routes.ts';
import { mountWho } from './who/routes.tsx';

/** `/recover`: the way back in, from *Can't access your account?* to a new password. */
export function mountRecover(web: Web, deps: WebDependencies): void {
  mountKind(web, deps.app.settings.personalAccounts);
  mountWho(web);
  mountCheck(web);
  const standing = [
    troublePage,
    wayPage,
    codePage,
    keepPasswordPage,
    newPasswordPage,
    factorPage,
    factorAppPage,
    factorPhonePage,
    factorCodePage,
    stuckPage,
  ];
  for (const page of standing) mountStanding(web, page);
  mountDone(web);
  mountNothingArrived(web);
  mountLink(web);
  mountExpired(web);
  mountExtend(web);
  web.get('/recover/here', toStanding);
}
