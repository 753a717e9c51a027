import { withAuthority } from '../../../app/administration/act.ts';
import { findPerson, type Person } from '../../../app/administration/person.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Act } from '../../../domain/authority/acts.ts';
import type { Ctx, Web } from '../../context.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered, steppedUp } from '../guard.tsx';
import { answerAskApproval } from './approval/ask-page.tsx';
import { RefusedPage } from './refused-page.tsx';

/** What is an act's own of how it is served. */
interface ServedAct {
  /** The page that says what will happen, and asks what it takes. Opening it does nothing. */
  ask: (c: Ctx, who: Signed, person: Person) => ReturnType<typeof RefusedPage>;
  /** What the posted form does, and what the answer is. */
  carryOut: (c: Ctx, who: Signed, person: Person) => Promise<Response>;
}

/** `/admin/people/<id>/<act>`: asked for by whoever proved who they are, done when the form is posted. */
export function mountAct(web: Web, act: Act, { ask, carryOut }: ServedAct): void {
  const path = `/admin/people/:id/${act}`;
  web.get(
    path,
    steppedUp((c, who) => onPerson(c, who, act, (person) => c.html(ask(c, who, person)))),
  );
  web.post(
    path,
    administered(async (c, who) => {
      const { deps, visitor } = c.var;
      const id = c.req.param('id') ?? '';
      const person = await findPerson(deps.app, who, id);
      if (person === undefined) {
        // Of another organisation, perhaps: judged for the log alone (R58).
        await withAuthority(deps.app, visitor, who, id, act, async () => undefined);
        return c.notFound();
      }
      // The act judges by itself what it may do, and says so in the log: a forged form is no page's business.
      return changesLanguage(c) ? c.html(ask(c, who, person)) : carryOut(c, who, person);
    }),
  );
}

type Answer = Response | Promise<Response>;

/** The person whom the address names, of the reader's own organisation; 404 for everybody else. */
export async function withPerson(c: Ctx, who: Signed, answer: (person: Person) => Answer): Promise<Response> {
  const person = await findPerson(c.var.deps.app, who, c.req.param('id') ?? '');
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
