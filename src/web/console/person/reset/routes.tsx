import type { Person } from '../../../../app/administration/person.ts';
import { mailResetLink } from '../../../../app/administration/reset-link.ts';
import { makeTemporaryPassword } from '../../../../app/administration/temporary-password.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx, Web } from '../../../context.ts';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { mountAct } from '../mount-act.tsx';
import { ResetLinkPage } from './link-page.tsx';
import { AskTemporaryPage, MadeTemporaryPage } from './temporary-page.tsx';

/** `/admin/people/<id>/reset-link` and `…/temporary-password`: a new password that no administrator picks (R44). */
export function mountReset(web: Web): void {
  mountAct(web, 'reset-link', {
    ask: (c, who, { account }) => <ResetLinkPage c={c} who={who} target={account} />,
    carryOut: async (c, who, { account }) => {
      const { deps, visitor } = c.var;
      const acted = await mailResetLink(deps.app, visitor, who, account.id);
      if (acted.kind !== 'done') return unlessDone(c, who, account, 'reset-link', acted);
      return say(c, 'act-reset-link', `/admin/people/${account.id}`);
    },
  });
  mountAct(web, 'temporary-password', {
    ask: askTemporary,
    // Answered at once and not by another page: nothing between two requests could keep the password but a store.
    carryOut: async (c, who, { account }) => {
      const { deps, visitor } = c.var;
      const acted = await makeTemporaryPassword(deps.app, visitor, who, account.id);
      if (acted.kind !== 'done') return unlessDone(c, who, account, 'temporary-password', acted);
      return c.html(<MadeTemporaryPage c={c} who={who} target={account} made={acted.result} />);
    },
  });
}

function askTemporary(c: Ctx, who: Signed, { account, possible }: Person) {
  const link = possible.some(({ act, refusal }) => act === 'reset-link' && refusal === undefined);
  return <AskTemporaryPage c={c} who={who} target={account} link={link} />;
}
