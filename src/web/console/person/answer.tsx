import type { Acted } from '../../../app/administration/act.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Act } from '../../../domain/authority/acts.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { signInAgain } from '../../guard/signed.ts';
import { toStepUp } from '../guard.tsx';
import { say } from '../said.tsx';
import { answerAskApproval } from './approval/ask-page.tsx';
import { RefusedPage } from './refused-page.tsx';

/** What the page says where an act did not come off: the same for all of them. */
export function unlessDone(
  c: Ctx,
  who: Signed,
  target: AccountRecord,
  act: Act,
  acted: Exclude<Acted<unknown>, { kind: 'done' }>,
): Response | Promise<Response> {
  const page = `/admin/people/${target.id}`;
  switch (acted.kind) {
    case 'refused':
      if (acted.because === 'needs-approver') return answerAskApproval(c, who, target, act);
      return c.html(<RefusedPage c={c} who={who} target={target} act={act} refusal={acted.because} />, 403);
    case 'stale':
      return toStepUp(c, who, `${page}/${act}`);
    case 'overtaken':
      return say(c, 'overtaken', page);
    case 'ended':
      return signInAgain(c, page);
  }
}
