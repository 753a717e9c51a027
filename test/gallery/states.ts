import type { State } from './state.ts';
import { beginStates } from './states/begin.ts';
import { consoleApprovalStates } from './states/console-approvals.ts';
import { consoleAuditStates } from './states/console-audit.ts';
import { consoleCallerStates } from './states/console-caller.ts';
import { consoleHelpStates } from './states/console-help.ts';
import { consoleLogoStates } from './states/console-logo.ts';
import { consoleManyStates } from './states/console-many.ts';
import { consolePeopleStates } from './states/console-people.ts';
import { consolePersonStates } from './states/console-person.ts';
import { consolePolicyStates } from './states/console-policy.ts';
import { consoleResetStates } from './states/console-reset.ts';
import { finishStates } from './states/finish.ts';
import { helpStates } from './states/help.ts';
import { mailStates } from './states/mails.ts';
import { passkeyStates } from './states/passkeys.ts';
import { proveStates } from './states/prove.ts';
import { restStates } from './states/rest.ts';
import { securityStates } from './states/security.ts';
import { signInStates } from './states/sign-in.ts';

/** Every page in every state: what the gallery shows, and what is looked at for everyone's access. */
export const states: readonly State[] = [
  ...signInStates,
  ...beginStates,
  ...proveStates,
  ...finishStates,
  ...helpStates,
  ...mailStates,
  ...securityStates,
  ...consoleApprovalStates,
  ...consolePeopleStates,
  ...consoleAuditStates,
  ...consolePersonStates,
  ...consolePolicyStates,
  ...consoleLogoStates,
  ...passkeyStates,
  ...consoleCallerStates,
  ...consoleHelpStates,
  ...consoleResetStates,
  ...consoleManyStates,
  ...restStates,
];
