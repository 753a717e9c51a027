import type { Web } from '../../context.ts';
import { mountActivity } from './activity/routes.tsx';
import { mountConfirm } from './address/confirm-routes.tsx';
import { mountAddress } from './address/routes.tsx';
import { mountApp } from './app/routes.tsx';
import { mountCodes } from './codes/routes.tsx';
import { mountHome } from './home/routes.tsx';
import { mountPasskey } from './passkey/routes.tsx';
import { mountPassword } from './password/routes.tsx';
import { mountProve } from './prove/routes.tsx';
import { mountRemove } from './remove/routes.tsx';
import { mountSessions } from './sessions/routes.tsx';
import { mountWays } from './ways/routes.tsx';
import { mountWelcome } from './welcome/routes.tsx';

/** `/security` and below: what a signed-in person does. */
export function mountSecurity(web: Web): void {
  mountHome(web);
  mountWelcome(web);
  mountPassword(web);
  mountSessions(web);
  mountActivity(web);
  mountProve(web);
  mountWays(web);
  mountAddress(web);
  mountConfirm(web);
  mountApp(web);
  mountPasskey(web);
  mountCodes(web);
  mountRemove(web);
}
