import { passkeyStates } from '../gallery/states/passkeys.ts';
import { securityStates } from '../gallery/states/security.ts';
import { signInStates } from '../gallery/states/sign-in.ts';
import { lookAtEvery } from './support/every-page.ts';

lookAtEvery([...signInStates, ...securityStates, ...passkeyStates]);
