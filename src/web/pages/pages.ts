import { mountConsole } from '../console/routes.ts';
import type { Web, WebDependencies } from '../context.ts';
import { mountDemo } from './demo/routes.tsx';
import { mountEnrol } from './enrol/routes.tsx';
import { mountHelp } from './help/routes.tsx';
import { mountHelpAsk } from './help-ask/routes.tsx';
import { mountNewPassword } from './new-password/routes.tsx';
import { mountNotMe } from './not-me/routes.tsx';
import { mountRecover } from './recover/routes.ts';
import { mountReset } from './reset/routes.tsx';
import { mountSecondFactor } from './second-factor/routes.tsx';
import { mountSecurity } from './security/routes.ts';
import { mountSession } from './session/routes.ts';
import { mountSignIn } from './sign-in/routes.tsx';
import { mountWellKnown } from './well-known/routes.ts';

/** Every page. What only the demonstration has is mounted there alone, and does not exist elsewhere. */
export function mountPages(web: Web, deps: WebDependencies): void {
  mountWellKnown(web);
  mountSignIn(web);
  mountSecondFactor(web);
  mountNewPassword(web);
  mountRecover(web, deps);
  mountSession(web);
  mountNotMe(web);
  mountHelp(web);
  mountHelpAsk(web);
  mountSecurity(web);
  mountEnrol(web);
  mountReset(web);
  mountConsole(web);
  if (deps.settings.mode === 'demonstration') mountDemo(web);
}
