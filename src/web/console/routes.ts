import type { Web } from '../context.ts';
import { mountAdd } from './add/routes.tsx';
import { mountApprovals } from './approvals/routes.tsx';
import { mountBulk } from './bulk/routes.tsx';
import { mountHelp } from './help/routes.tsx';
import { mountLog } from './log/routes.tsx';
import { mountOverview } from './overview/routes.tsx';
import { mountPeople } from './people/routes.tsx';
import { mountAccessPass } from './person/access-pass/routes.tsx';
import { mountAskApproval } from './person/approval/routes.tsx';
import { mountInvite } from './person/invite/routes.tsx';
import { mountReset } from './person/reset/routes.tsx';
import { mountRoles } from './person/roles/routes.tsx';
import { mountPerson } from './person/routes.tsx';
import { mountVerifyCaller } from './person/verify-caller/routes.tsx';
import { mountPolicy } from './policy/routes.tsx';

/** `/admin`: the console of an organisation's administrators. */
export function mountConsole(web: Web): void {
  mountAdd(web);
  mountPeople(web);
  mountBulk(web);
  mountOverview(web);
  mountPerson(web);
  mountVerifyCaller(web);
  mountReset(web);
  mountAskApproval(web);
  mountAccessPass(web);
  mountApprovals(web);
  mountHelp(web);
  mountInvite(web);
  mountRoles(web);
  mountLog(web);
  mountPolicy(web);
}
