import { mostInvitationsAnHour } from '../../../../app/administration/add/invitation.ts';
import { inviteAgain } from '../../../../app/administration/add/invite-again.ts';
import type { Web } from '../../../context.ts';
import { say } from '../../said.tsx';
import { unlessDone } from '../answer.tsx';
import { mountAct } from '../mount-act.tsx';
import { InvitePage } from './page.tsx';

/** `/admin/people/<id>/invite`: another link to the first sign-in, while there is no password. */
export function mountInvite(web: Web): void {
  mountAct(web, 'invite', {
    ask: (c, who, { account }) => <InvitePage c={c} who={who} target={account} />,
    carryOut: async (c, who, { account }) => {
      const { form, deps, visitor, t } = c.var;
      const refuse = (refused: string, status: 422 | 429) =>
        c.html(<InvitePage c={c} who={who} target={account} refused={refused} />, status);
      const result = await inviteAgain(deps.app, visitor, who, account, form.text('mail').trim());
      switch (result.kind) {
        case 'done':
          return say(c, 'act-invite', `/admin/people/${account.id}`);
        case 'mail':
          return refuse(t(`console.add.problem.${result.problem}`), 422);
        case 'wait':
          c.header('Retry-After', String(result.seconds));
          return refuse(t('console.add.too-many-about', { most: mostInvitationsAnHour }), 429);
        default:
          return unlessDone(c, who, account, 'invite', result);
      }
    },
  });
}
