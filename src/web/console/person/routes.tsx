import { findPerson, type Person } from '../../../app/administration/person.ts';
import { doSimply, type SimpleAct, simpleActs } from '../../../app/administration/simple-acts.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Act } from '../../../domain/authority/acts.ts';
import type { Ctx, Web } from '../../context.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered, steppedUp } from '../guard.tsx';
import { type Said, say, takeSaid } from '../said.tsx';
import { unlessDone } from './answer.tsx';
import { answerAskApproval } from './approval/ask-page.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { PersonPage } from './page.tsx';
import { RefusedPage } from './refused-page.tsx';

/** `/admin/people/<id>`: one person, and below it the acts that take no more than a yes. */
export function mountPerson(web: Web): void {
  web.get(
    '/admin/people/:id',
    administered(async (c, who) => {
      const person = await personOf(c, who);
      if (person === undefined) return c.notFound();
      return c.html(<PersonPage c={c} who={who} person={person} said={takeSaid(c)} />);
    }),
  );
  for (const act of simpleActs) mountSimply(web, act);
}

function mountSimply(web: Web, act: SimpleAct): void {
  const path = `/admin/people/:id/${act}`;
  web.get(
    path,
    steppedUp((c, who) =>
      onPerson(c, who, act, ({ account }) =>
        c.html(<ConfirmPage c={c} who={who} target={account} act={act} />),
      ),
    ),
  );
  web.post(
    path,
    administered((c, who) =>
      // The act judges by itself what it may do, and says so in the log: a forged form is no page's business.
      withPerson(c, who, async ({ account }) => {
        if (changesLanguage(c)) return c.html(<ConfirmPage c={c} who={who} target={account} act={act} />);
        const { deps, visitor } = c.var;
        const acted = await doSimply(deps.app, visitor, who, account.id, act);
        if (acted.kind !== 'done') return unlessDone(c, who, account, act, acted);
        const said: Said = (acted.result.kept ?? 0) > 0 ? 'act-unlock-kept' : `act-${act}`;
        return say(c, said, `/admin/people/${account.id}`);
      }),
    ),
  );
}

type Answer = Response | Promise<Response>;

/** The person whom the address names, of the reader's own organisation; 404 for everybody else. */
export async function withPerson(c: Ctx, who: Signed, answer: (person: Person) => Answer): Promise<Response> {
  const person = await personOf(c, who);
  return person === undefined ? c.notFound() : answer(person);
}

/** The same, if the act may be done; else the page that says why not. */
export function onPerson(
  c: Ctx,
  who: Signed,
  act: Act,
  answer: (person: Person) => Answer,
): Promise<Response> {
  return withPerson(c, who, (person) => {
    const refusal = person.possible.find((one) => one.act === act)?.refusal;
    if (refusal === undefined) return answer(person);
    if (refusal === 'needs-approver') return answerAskApproval(c, who, person.account, act, { status: 200 });
    return c.html(<RefusedPage c={c} who={who} target={person.account} act={act} refusal={refusal} />, 403);
  });
}

function personOf(c: Ctx, who: Signed): Promise<Person | undefined> {
  return findPerson(c.var.deps.app, who, c.req.param('id') ?? '');
}
