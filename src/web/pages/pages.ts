import type { Web, WebDependencies } from '../context.ts';
import { mountDemo } from './demo/routes.tsx';
import { mountSecondFactor } from './second-factor/routes.tsx';
import { mountSession } from './session/routes.ts';
import { mountSignIn } from './sign-in/routes.tsx';
import { mountWellKnown } from './well-known/routes.ts';

/** Every page. What only the demonstration has is mounted there alone, and does not exist elsewhere. */
export function mountPages(web: Web, deps: WebDependencies): void {
  mountWellKnown(web);
  mountSignIn(web);
  mountSecondFactor(web);
  mountSession(web);
  if (deps.settings.mode === 'demonstration') mountDemo(web);
}
