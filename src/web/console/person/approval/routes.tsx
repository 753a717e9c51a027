import { longestReason } from '../../../../app/administration/approvals.ts';
import { askApproval } from '../../../../app/administration/ask-approval.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { type Act, acts, ruleOf } from '../../../../domain/authority/acts.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx, Web } from '../../../context.ts';
import { changesLanguage } from '../../../view/language.ts';
import { administered } from '../../guard.tsx';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { withPerson } from '../mount-act.tsx';
import { answerAskApproval } from './ask-page.tsx';

/** Acts that may take a second administrator. */
const approvable: readonly Act[] = acts.filter((act) => ruleOf(act).concerns !== undefined);

/** `/admin/people/<id>/approval/<act>`: asks for a second administrator. The form is on the act's own page. */
export function mountAskApproval(web: Web): void {
  for (const act of approvable) {
    const path = `/admin/people/:id/approval/${act}`;
    // What the address holds goes into no header before it is known to be somebody's id (R64).
    web.get(
      path,
      administered((c, who) =>
        withPerson(c, who, ({ account }) => c.redirect(`/admin/people/${account.id}/${act}`, 303)),
      ),
    );
    web.post(
      path,
      administered((c, who) => withPerson(c, who, ({ account }) => ask(c, who, account, act))),
    );
  }
}

async function ask(c: Ctx, who: Signed, target: AccountRecord, act: Act): Promise<Response> {
  const { deps, visitor, form, t } = c.var;
  if (changesLanguage(c)) return answerAskApproval(c, who, target, act, { status: 200 });
  const reason = form.text('reason');
  const asked = await askApproval(deps.app, visitor, who, { targetId: target.id, act, reason });
  const page = `/admin/people/${target.id}/${act}`;
  switch (asked.kind) {
    case 'asked':
      return say(c, 'approval-asked', `/admin/approvals/${asked.id}`);
    case 'open':
      return c.redirect(`/admin/approvals/${asked.id}`, 303);
    case 'reason': {
      const refused = t(`console.approval.reason-${asked.why}`, { most: longestReason });
      return answerAskApproval(c, who, target, act, { refused, status: 422 });
    }
    case 'nobody':
      return answerAskApproval(c, who, target, act);
    case 'refused':
      // It became possible meanwhile: its page says so.
      if (asked.because === undefined) return c.redirect(page, 303);
      return unlessDone(c, who, target, act, { kind: 'refused', because: asked.because });
    default:
      return unlessDone(c, who, target, act, asked);
  }
}
