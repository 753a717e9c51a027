import type { RoomAct } from '../../../app/administration/wrong-role.ts';
import { cancelPending } from '../../../app/policy/cancel.ts';
import { mayChangePolicy, policyRoom } from '../../../app/policy/room.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx, Web } from '../../context.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered, recordForged, steppedUp } from '../guard.tsx';
import { say, takeSaid } from '../said.tsx';
import { answerEdit, postEdit } from './edit.tsx';
import { answerLogo, postLogo, removeLogo } from './logo.tsx';
import { OnlyGlobalAdmins } from './only-global-admins.tsx';
import { PolicyPage } from './page.tsx';
import { PresetsPage } from './presets-page.tsx';

/** `/admin/policy`: what an organisation's policy says, for everybody with a role; Global admins change it. */
export function mountPolicy(web: Web): void {
  web.get('/admin/policy', administered(overview));
  web.get(
    '/admin/policy/presets',
    administered((c, who) =>
      c.html(<PresetsPage c={c} who={who} yours={who.account.organisation?.preset ?? 'standard'} />),
    ),
  );
  web.get('/admin/policy/edit', steppedUp(answerEdit, unlessGlobalAdmin));
  web.get('/admin/policy/logo', steppedUp(answerLogo, unlessGlobalAdmin));
  web.post('/admin/policy/logo', byGlobalAdmins(postLogo, 'change-logo'));
  web.post('/admin/policy/logo/remove', byGlobalAdmins(removeLogo, 'change-logo'));
  // Not stepped up: nothing is changed before it is saved, and whoever has to prove themselves then keeps what they typed.
  web.post('/admin/policy/edit', byGlobalAdmins(postEdit));
  // Not stepped up either: what is taken back opens nothing, and whoever was warned by a mail should be quick.
  web.post(
    '/admin/policy/take-back',
    byGlobalAdmins(async (c, who) => {
      if (changesLanguage(c)) return overview(c, who);
      const { deps, visitor, form } = c.var;
      const version = Number(form.text('version'));
      const done = await cancelPending(deps.app, {
        organisationId: who.account.organisation?.id ?? '',
        version: Number.isInteger(version) ? version : -1,
        by: { kind: 'account', account: who.account, visitor },
      });
      if (done === 'not-allowed') return c.html(<OnlyGlobalAdmins c={c} who={who} />, 403);
      return say(c, done === 'cancelled' ? 'policy-taken-back' : 'policy-gone', '/admin/policy');
    }, 'take-back-policy'),
  );
}

function byGlobalAdmins(
  answer: (c: Ctx, who: Signed) => Response | Promise<Response>,
  act: RoomAct = 'change-policy',
) {
  return administered(async (c, who) => {
    const refused = unlessGlobalAdmin(c, who);
    if (refused === undefined) return answer(c, who);
    await recordForged(c, who, act);
    return refused;
  });
}

function unlessGlobalAdmin(c: Ctx, who: Signed): Response | Promise<Response> | undefined {
  return mayChangePolicy(who.account) ? undefined : c.html(<OnlyGlobalAdmins c={c} who={who} />, 403);
}

async function overview(c: Ctx, who: Signed): Promise<Response> {
  const before = c.req.query('before') ?? '';
  const room = await policyRoom(c.var.deps.app, who, /^\d{1,9}$/.test(before) ? Number(before) : undefined);
  if (room === undefined) return c.notFound();
  return c.html(<PolicyPage c={c} who={who} room={room} said={takeSaid(c)} />);
}
