import { changeRole } from '../../../../app/administration/change-roles.ts';
import { readRole, strongestRole } from '../../../../domain/roles/roles.ts';
import type { Web } from '../../../context.ts';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { mountAct } from '../mount-act.tsx';
import { RolesPage } from './page.tsx';

/** `/admin/people/<id>/change-roles`: what a person may do for others. */
export function mountRoles(web: Web): void {
  mountAct(web, 'change-roles', {
    ask: (c, who, { account }) => <RolesPage c={c} who={who} target={account} />,
    carryOut: async (c, who, { account }) => {
      const { form, deps, visitor, t } = c.var;
      const role = readRole(form.text('role'));
      if (role === undefined) {
        const refused = t('console.roles.missing');
        return c.html(<RolesPage c={c} who={who} target={account} refused={refused} />, 422);
      }
      const page = `/admin/people/${account.id}`;
      const same = account.roles.length <= 1 && strongestRole(account.roles) === role;
      if (same) return say(c, 'act-change-roles-same', page);
      const acted = await changeRole(deps.app, visitor, who, account.id, role);
      if (acted.kind !== 'done') return unlessDone(c, who, account, 'change-roles', acted);
      return say(c, 'act-change-roles', page);
    },
  });
}
