import type { Person } from '../../../../app/administration/person.ts';
import { mailResetLink } from '../../../../app/administration/reset-link.ts';
import { makeTemporaryPassword } from '../../../../app/administration/temporary-password.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx, Web } from '../../../context.ts';
import { changesLanguage } from '../../../view/language.ts';
import { administered, steppedUp } from '../../guard.tsx';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { onPerson, withPerson } from '../routes.tsx';
import { ResetLinkPage } from './link-page.tsx';
import { AskTemporaryPage, MadeTemporaryPage } from './temporary-page.tsx';

/** `/admin/people/<id>/reset-link` and `…/temporary-password`: a new password that no administrator picks (R44). */
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

  web.get(
    '/admin/people/:id/temporary-password',
    steppedUp((c, who) => onPerson(c, who, 'temporary-password', (person) => c.html(ask(c, who, person)))),
  );

  // Answered at once and not by another page: nothing between two requests could keep the password but a store.
  web.post(
    '/admin/people/:id/temporary-password',
    administered((c, who) =>
      withPerson(c, who, async (person) => {
        if (changesLanguage(c)) return c.html(ask(c, who, person));
        const { deps, visitor } = c.var;
        const { account } = person;
        const acted = await makeTemporaryPassword(deps.app, visitor, who, account.id);
        if (acted.kind !== 'done') return unlessDone(c, who, account, 'temporary-password', acted);
        return c.html(<MadeTemporaryPage c={c} who={who} target={account} made={acted.result} />);
      }),
    ),
  );
}

function ask(c: Ctx, who: Signed, { account, possible }: Person) {
  const link = possible.some(({ act, refusal }) => act === 'reset-link' && refusal === undefined);
  return <AskTemporaryPage c={c} who={who} target={account} link={link} />;
}
