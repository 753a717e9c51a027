import { askCaller, askCallerAgain } from '../../../../app/administration/caller/ask.ts';
import { type PendingCheck, pendingCheck } from '../../../../app/administration/caller/check.ts';
import { readBack } from '../../../../app/administration/caller/read-back.ts';
import { callerWays } from '../../../../app/administration/caller/ways.ts';
import type { Person } from '../../../../app/administration/person.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { isUuid } from '../../../../domain/uuid.ts';
import type { Ctx, Web } from '../../../context.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import { administered, steppedUp, toStepUp } from '../../guard.tsx';
import { say, takeSaid } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { onPerson, withPerson } from '../mount-act.tsx';
import { RefusedPage } from '../refused-page.tsx';
import { ChoosePage } from './choose-page.tsx';
import { CodePage } from './code-page.tsx';

const path = '/admin/people/:id/verify-caller';
const act = 'verify-caller';

/** `/admin/people/<id>/verify-caller`: a code goes to a way of the person, and the agent types what is read back (R47). */
export function mountVerifyCaller(web: Web): void {
  web.get(
    path,
    steppedUp((c, who) =>
      onPerson(c, who, act, async (person) => {
        const { account } = person;
        const checkId = c.req.query('check');
        if (checkId === undefined) return choose(c, who, person);
        const check = await pendingCheck(c.var.deps.app, who, account.id, checkId);
        if (check === undefined) return say(c, 'caller-over', pageOf(account.id));
        return c.html(<CodePage c={c} who={who} check={check} said={takeSaid(c)} />);
      }),
    ),
  );

  web.post(
    path,
    administered((c, who) =>
      withPerson(c, who, async (person) => {
        const { form, deps, visitor, t } = c.var;
        const { account } = person;
        const value = form.text('way');
        if (changesLanguage(c)) return choose(c, who, person, { value });
        const refuse = (refused: string, status: 422 | 429 = 422) =>
          choose(c, who, person, { value, refused }, status);
        const asked = await askCaller(deps.app, visitor, who, account.id, value);
        if (asked.kind === 'wait') return refuse(mustWait(c, asked.seconds), 429);
        if (asked.kind !== 'done') return unlessDone(c, who, account, act, asked);
        if (asked.result === 'no-such-way')
          return refuse(t(value === '' ? 'console.caller.none-chosen' : 'console.caller.gone'));
        return c.redirect(pageOf(account.id, asked.result.checkId), 303);
      }),
    ),
  );

  for (const [form, answer] of [
    ['code', typed],
    ['again', again],
  ] as const) {
    web.post(`${path}/${form}`, withCheck(answer));
    // Of a page that answered one of the forms: a reload, and its links to other languages.
    web.get(
      `${path}/${form}`,
      administered((c, who) =>
        withPerson(c, who, ({ account }) => {
          const check = c.req.query('check') ?? '';
          return c.redirect(pageOf(account.id, isUuid(check) ? check : undefined), 303);
        }),
      ),
    );
  }
}

async function typed(c: Ctx, who: Signed, check: PendingCheck): Promise<Response> {
  const { form, deps, visitor } = c.var;
  if (changesLanguage(c)) return c.html(<CodePage c={c} who={who} check={check} />);
  const { t } = c.var;
  const refuse = (refused: string, status: 422 | 429 = 422) =>
    c.html(<CodePage c={c} who={who} check={check} refused={refused} />, status);
  if (form.text('code').trim() === '') return refuse(t('console.caller.code-empty'));
  const result = await readBack(deps.app, visitor, who, check, form.text('code'));
  const { id } = check.person;
  switch (result.kind) {
    case 'done':
      // The notice on the person's page says until when.
      return c.redirect(`/admin/people/${id}`, 303);
    case 'wrong':
      return refuse(t('console.caller.wrong', { left: result.left }));
    case 'code-dead':
      return answerDead(c, who, check);
    case 'typed-codes-refused':
      return refuse(t('console.caller.refused'));
    case 'wait':
      return refuse(mustWait(c, result.seconds), 429);
    case 'stale':
      return toStepUp(c, who, pageOf(id, check.flow.id));
    default:
      return unlessDone(c, who, check.person, act, result);
  }
}

/** Read anew: this try may have been its last, or its time ended in this moment. */
async function answerDead(c: Ctx, who: Signed, before: PendingCheck): Promise<Response> {
  const { person, flow } = before;
  const check = await pendingCheck(c.var.deps.app, who, person.id, flow.id);
  if (check === undefined) return say(c, 'caller-over', pageOf(person.id));
  const { codeEnded = 'time' } = check;
  const refused = c.var.t(`console.caller.ended.${codeEnded}`);
  return c.html(<CodePage c={c} who={who} check={{ ...check, codeEnded }} refused={refused} />, 422);
}

async function again(c: Ctx, who: Signed, check: PendingCheck): Promise<Response> {
  const { deps, visitor } = c.var;
  const result = await askCallerAgain(deps.app, visitor, who, check);
  const page = pageOf(check.person.id, check.flow.id);
  switch (result.kind) {
    case 'done':
      return say(c, result.result === 'sent' ? 'caller-sent' : 'caller-too-soon', page);
    case 'wait':
      return c.html(<CodePage c={c} who={who} check={check} refused={mustWait(c, result.seconds)} />, 429);
    case 'stale':
      return toStepUp(c, who, page);
    default:
      return unlessDone(c, who, check.person, act, result);
  }
}

/** The check that the form names, if it is this agent's and this person's; else the choice of ways says that it is over. */
function withCheck(page: (c: Ctx, who: Signed, check: PendingCheck) => Promise<Response>) {
  return administered((c, who) =>
    withPerson(c, who, async ({ account }) => {
      const check = await pendingCheck(c.var.deps.app, who, account.id, c.var.form.text('check'));
      return check === undefined ? say(c, 'caller-over', pageOf(account.id)) : page(c, who, check);
    }),
  );
}

function choose(
  c: Ctx,
  who: Signed,
  person: Person,
  more: { value?: string; refused?: string } = {},
  status: 200 | 422 | 429 = 200,
): Response | Promise<Response> {
  const { app } = c.var.deps;
  const { account } = person;
  const ways = callerWays(app, account, app.clock.now());
  if (ways.length === 0) {
    return c.html(<RefusedPage c={c} who={who} target={account} act={act} refusal="no-address" />, 403);
  }
  const said = more.refused === undefined ? takeSaid(c) : undefined;
  return c.html(<ChoosePage c={c} who={who} person={person} ways={ways} said={said} {...more} />, status);
}

function pageOf(personId: string, checkId?: string): string {
  const page = `/admin/people/${personId}/verify-caller`;
  return checkId === undefined ? page : `${page}?check=${checkId}`;
}
