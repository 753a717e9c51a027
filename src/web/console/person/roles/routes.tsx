import { changeRole, readRole } from '../../../../app/administration/change-roles.ts';
import { strongestRole } from '../../../../domain/roles/roles.ts';
import type { Web } from '../../../context.ts';
import { changesLanguage } from '../../../view/language.ts';
import { administered, steppedUp } from '../../guard.tsx';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { onPerson, withPerson } from '../routes.tsx';
import { RolesPage } from './page.tsx';

const act = 'change-roles';

/** `/admin/people/<id>/change-roles`: what a person may do for others. */
export function mountRoles(web: Web): void {
  const path = `/admin/people/:id/${act}`;
  web.get(
    path,
    steppedUp((c, who) =>
      onPerson(c, who, act, ({ account }) => c.html(<RolesPage c={c} who={who} target={account} />)),
    ),
  );
  web.post(
    path,
    administered((c, who) =>
      withPerson(c, who, async ({ account }) => {
        const { form, deps, visitor } = c.var;
        if (changesLanguage(c)) return c.html(<RolesPage c={c} who={who} target={account} />);
        const role = readRole(form.text('role'));
        if (role === undefined)
          return c.html(
            <RolesPage c={c} who={who} target={account} refused={c.var.t('console.roles.missing')} />,
            422,
          );
        const same = account.roles.length <= 1 && strongestRole(account.roles) === role;
        if (same) return say(c, 'act-change-roles-same', `/admin/people/${account.id}`);
        const acted = await changeRole(deps.app, visitor, who, account.id, role);
        if (acted.kind !== 'done') return unlessDone(c, who, account, act, acted);
        return say(c, 'act-change-roles', `/admin/people/${account.id}`);
      }),
    ),
  );
}
