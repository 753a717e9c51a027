import { doSimply, type SimpleAct, simpleActs } from '../../../app/administration/simple-acts.ts';
import type { Web } from '../../context.ts';
import { administered } from '../guard.tsx';
import { type Said, say, takeSaid } from '../said.tsx';
import { unlessDone } from './answer.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { mountAct, withPerson } from './mount-act.tsx';
import { PersonPage } from './page.tsx';

/** `/admin/people/<id>`: one person, and below it the acts that take no more than a yes. */
export function mountPerson(web: Web): void {
  web.get(
    '/admin/people/:id',
    administered((c, who) =>
      withPerson(c, who, (person) =>
        c.html(<PersonPage c={c} who={who} person={person} said={takeSaid(c)} />),
      ),
    ),
  );
  for (const act of simpleActs) mountSimply(web, act);
}

function mountSimply(web: Web, act: SimpleAct): void {
  mountAct(web, act, {
    ask: (c, who, { account }) => <ConfirmPage c={c} who={who} target={account} act={act} />,
    carryOut: async (c, who, { account }) => {
      const { deps, visitor } = c.var;
      const acted = await doSimply(deps.app, visitor, who, account.id, act);
      if (acted.kind !== 'done') return unlessDone(c, who, account, act, acted);
      const said: Said = (acted.result.kept ?? 0) > 0 ? 'act-unlock-kept' : `act-${act}`;
      return say(c, said, `/admin/people/${account.id}`);
    },
  });
}
