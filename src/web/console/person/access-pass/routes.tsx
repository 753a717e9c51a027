import { makeAccessPass, withdrawAccessPass } from '../../../../app/administration/access-pass.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx, Web } from '../../../context.ts';
import { changesLanguage } from '../../../view/language.ts';
import { administered, steppedUp } from '../../guard.tsx';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { onPerson, withPerson } from '../routes.tsx';
import { MadePassPage, MakePassPage } from './page.tsx';

const path = '/admin/people/:id/access-pass';

/** `/admin/people/<id>/access-pass`: a temporary access pass, seen once; and its taking back. */
export function mountAccessPass(web: Web): void {
  web.get(
    path,
    steppedUp((c, who) =>
      onPerson(c, who, 'access-pass', ({ account }) =>
        c.html(<MakePassPage c={c} who={who} target={account} />),
      ),
    ),
  );
  web.post(
    path,
    administered((c, who) => withPerson(c, who, ({ account }) => make(c, who, account))),
  );
  web.post(
    `${path}/withdraw`,
    administered((c, who) => withPerson(c, who, ({ account }) => withdraw(c, who, account))),
  );
}

async function make(c: Ctx, who: Signed, target: AccountRecord): Promise<Response> {
  const { deps, visitor, form, t } = c.var;
  if (changesLanguage(c)) return c.html(<MakePassPage c={c} who={who} target={target} />);
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
    case 'ended':
      return unlessDone(c, who, target, 'access-pass', { kind: 'ended' });
    case 'refused':
      return unlessDone(c, who, target, 'access-pass', { kind: 'refused', because: 'role' });
  }
}
