import { makeAccessPass, withdrawAccessPass } from '../../../../app/administration/access-pass.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx, Web } from '../../../context.ts';
import { administered } from '../../guard.tsx';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { mountAct, withPerson } from '../mount-act.tsx';
import { MadePassPage, MakePassPage } from './page.tsx';

/** `/admin/people/<id>/access-pass`: a temporary access pass, seen once; and its taking back. */
export function mountAccessPass(web: Web): void {
  mountAct(web, 'access-pass', {
    ask: (c, who, { account }) => <MakePassPage c={c} who={who} target={account} />,
    carryOut: (c, who, { account }) => make(c, who, account),
  });
  web.post(
    '/admin/people/:id/access-pass/withdraw',
    administered((c, who) => withPerson(c, who, ({ account }) => withdraw(c, who, account))),
  );
}

async function make(c: Ctx, who: Signed, target: AccountRecord): Promise<Response> {
  const { deps, visitor, form, t } = c.var;
  const minutes = /^\d{1,5}$/.test(form.text('minutes')) ? Number(form.text('minutes')) : 0;
  const acted = await makeAccessPass(deps.app, visitor, who, { targetId: target.id, minutes });
  switch (acted.kind) {
    case 'time': {
      const refused = t('console.pass.time-wrong');
      return c.html(<MakePassPage c={c} who={who} target={target} refused={refused} />, 422);
    }
    case 'done':
      return c.html(<MadePassPage c={c} who={who} target={target} made={acted.result} />);
    default:
      return unlessDone(c, who, target, 'access-pass', acted);
  }
}

async function withdraw(c: Ctx, who: Signed, target: AccountRecord): Promise<Response> {
  const { deps, visitor } = c.var;
  const page = `/admin/people/${target.id}`;
  const ended = await withdrawAccessPass(deps.app, visitor, who, target.id);
  switch (ended.kind) {
    case 'done':
      return say(c, 'pass-withdrawn', page);
    case 'none':
      return say(c, 'pass-none', page);
    default:
      return unlessDone(c, who, target, 'access-pass', ended);
  }
}
