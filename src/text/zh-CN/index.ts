import type { Catalogue } from '../catalogue.ts';
import { common } from './common.ts';
import { consoleText } from './console.ts';
import { consoleAccessPass } from './console-access-pass.ts';
import { consoleAdd } from './console-add.ts';
import { consoleApprovals } from './console-approvals.ts';
import { consoleAudit } from './console-audit.ts';
import { consoleAuditFacts } from './console-audit-facts.ts';
import { consoleBulk } from './console-bulk.ts';
import { consoleCaller } from './console-caller.ts';
import { consoleHelp } from './console-help.ts';
import { consoleLog } from './console-log.ts';
import { consoleLogo } from './console-logo.ts';
import { consoleOverview } from './console-overview.ts';
import { consolePeople } from './console-people.ts';
import { consolePolicy } from './console-policy.ts';
import { consolePolicyPage } from './console-policy-page.ts';
import { consoleReset } from './console-reset.ts';
import { demo } from './demo.ts';
import { enrol } from './enrol.ts';
import { help } from './help.ts';
import { helpAdministrators } from './help-administrators.ts';
import { helpAsk } from './help-ask.ts';
import { messages } from './messages.ts';
import { messagesAdministration } from './messages-administration.ts';
import { messagesBulk } from './messages-bulk.ts';
import { messagesInvitation } from './messages-invitation.ts';
import { notMe } from './not-me.ts';
import { passkeys } from './passkeys.ts';
import { password } from './password.ts';
import { recover } from './recover.ts';
import { reset } from './reset.ts';
import { security } from './security.ts';
import { securityWays } from './security-ways.ts';
import { signIn } from './sign-in.ts';

export const zhCN: Catalogue = {
  ...common,
  ...consoleText,
  ...consolePeople,
  ...consoleCaller,
  ...consoleHelp,
  ...consolePolicy,
  ...consolePolicyPage,
  ...consoleLogo,
  ...consoleAudit,
  ...consoleAuditFacts,
  ...consoleLog,
  ...consoleOverview,
  ...consoleReset,
  ...consoleAccessPass,
  ...consoleApprovals,
  ...consoleAdd,
  ...messagesInvitation,
  ...consoleBulk,
  ...messagesBulk,
  ...demo,
  ...help,
  ...helpAdministrators,
  ...helpAsk,
  ...messages,
  ...messagesAdministration,
  ...notMe,
  ...signIn,
  ...enrol,
  ...passkeys,
  ...password,
  ...recover,
  ...reset,
  ...security,
  ...securityWays,
};
