import { helpStates } from '../gallery/states/help.ts';
import { mailStates } from '../gallery/states/mails.ts';
import { passkeyStates } from '../gallery/states/passkeys.ts';
import { restStates } from '../gallery/states/rest.ts';
import { securityStates } from '../gallery/states/security.ts';
import { signInStates } from '../gallery/states/sign-in.ts';
import { lookAtEvery } from './support/every-page.ts';

lookAtEvery([
  ...signInStates,
  ...helpStates,
  ...mailStates,
  ...securityStates,
  ...passkeyStates,
  ...restStates,
]);
