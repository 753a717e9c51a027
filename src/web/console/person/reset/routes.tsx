import { mailResetLink } from '../../../../app/administration/reset-link.ts';
import type { Web } from '../../../context.ts';
import { changesLanguage } from '../../../view/language.ts';
import { administered, steppedUp } from '../../guard.tsx';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { onPerson, withPerson } from '../routes.tsx';
import { ResetLinkPage } from './link-page.tsx';

/** `/admin/people/<id>/reset-link`: the person chooses a new password, by a link that is mailed to them (R44). */
export function mountReset(web: Web): void {
  web.get(
    '/admin/people/:id/reset-link',
    steppedUp((c, who) =>
      onPerson(c, who, 'reset-link', ({ account }) =>
        c.html(<ResetLinkPage c={c} who={who} target={account} />),
      ),
    ),
  );

  web.post(
    '/admin/people/:id/reset-link',
    administered((c, who) =>
      withPerson(c, who, async ({ account }) => {
        if (changesLanguage(c)) return c.html(<ResetLinkPage c={c} who={who} target={account} />);
        const { deps, visitor } = c.var;
        const acted = await mailResetLink(deps.app, visitor, who, account.id);
        if (acted.kind !== 'done') return unlessDone(c, who, account, 'reset-link', acted);
        return say(c, 'act-reset-link', `/admin/people/${account.id}`);
      }),
    ),
  );
}
