import { approvalRoom } from '../../../app/administration/approvals.ts';
import { decideApproval, withdrawApproval } from '../../../app/administration/decide-approval.ts';
import { findApproval, type OneApproval } from '../../../app/administration/one-approval.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx, Web } from '../../context.ts';
import { signInAgain } from '../../guard/signed.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered, toStepUp } from '../guard.tsx';
import { say, takeSaid } from '../said.tsx';
import { ApprovalPage } from './page.tsx';
import { ApprovalsPage } from './room.tsx';

/** `/admin/approvals`: what waits for a second administrator (R48). */
export function mountApprovals(web: Web): void {
  web.get(
    '/admin/approvals',
    administered(async (c, who) => {
      const room = await approvalRoom(c.var.deps.app, who);
      return c.html(<ApprovalsPage c={c} who={who} room={room} said={takeSaid(c)} />);
    }),
  );
  web.get(
    '/admin/approvals/:id',
    administered((c, who) =>
      withApproval(c, who, (one) => c.html(<ApprovalPage c={c} who={who} one={one} said={takeSaid(c)} />)),
    ),
  );
  web.post(
    '/admin/approvals/:id',
    administered((c, who) =>
      withApproval(c, who, (one) => {
        if (changesLanguage(c)) return c.html(<ApprovalPage c={c} who={who} one={one} />);
        switch (c.var.form.text('do')) {
          case 'approve':
            return decide(c, who, one, 'approved');
          case 'decline':
            return decide(c, who, one, 'declined');
          case 'withdraw':
            return withdraw(c, who, one);
          default:
            return c.redirect(pathTo(one), 303);
        }
      }),
    ),
  );
}

async function withApproval(
  c: Ctx,
  who: Signed,
  answer: (one: OneApproval) => Response | Promise<Response>,
): Promise<Response> {
  const one = await findApproval(c.var.deps.app, who, c.req.param('id') ?? '');
  return one === undefined ? c.notFound() : answer(one);
}

async function decide(
  c: Ctx,
  who: Signed,
  one: OneApproval,
  decision: 'approved' | 'declined',
): Promise<Response> {
  const { deps, visitor, t } = c.var;
  const decided = await decideApproval(deps.app, visitor, who, one.approval.id, decision);
  switch (decided.kind) {
    case 'decided':
      return say(c, `approval-${decision}`, '/admin/approvals');
    case 'over':
      return say(c, 'approval-over', pathTo(one));
    case 'stale':
      return toStepUp(c, who, pathTo(one));
    case 'ended':
      return signInAgain(c, pathTo(one));
    case 'refused': {
      const refused = t(`console.approval.refused-${decided.because}`);
      return c.html(<ApprovalPage c={c} who={who} one={one} refused={refused} />, 403);
    }
  }
}

async function withdraw(c: Ctx, who: Signed, one: OneApproval): Promise<Response> {
  const { deps, visitor } = c.var;
  const withdrawn = await withdrawApproval(deps.app, visitor, who, one.approval.id);
  if (withdrawn.kind === 'ended') return signInAgain(c, pathTo(one));
  if (withdrawn.kind === 'over') return say(c, 'approval-over', pathTo(one));
  return say(c, 'approval-withdrawn', '/admin/approvals');
}

function pathTo({ approval }: OneApproval): string {
  return `/admin/approvals/${approval.id}`;
}
