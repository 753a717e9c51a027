import { sendAgain } from '../../../../app/security/add-address.ts';
import { isEnrolling } from '../../../../app/security/binding.ts';
import { confirmAddress } from '../../../../app/security/confirm-address.ts';
import { type Pending, pendingAddress } from '../../../../app/security/pending-address.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx, Web } from '../../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../../guard/cookies.ts';
import { freshlySigned, toProve } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import { say, takeSaid } from '../said.tsx';
import { ConfirmPage } from './confirm-page.tsx';

const path = '/security/ways/confirm';

/** `/security/ways/confirm`: the code that came to a new address makes it the account's (R25). */
export function mountConfirm(web: Web): void {
  web.get(
    path,
    withPending((c, who, pending) =>
      c.html(<ConfirmPage c={c} who={who} pending={pending} said={takeSaid(c)} />),
    ),
  );

  web.post(
    path,
    withPending(async (c, who, pending) => {
      const { form, deps, visitor } = c.var;
      if (changesLanguage(c)) return c.html(<ConfirmPage c={c} who={who} pending={pending} />);
      const { t } = c.var;
      const refuse = (refused: string, status: 422 | 429 = 422) =>
        c.html(<ConfirmPage c={c} who={who} pending={pending} refused={refused} />, status);
      if (form.text('code').trim() === '') return refuse(t(`recover.code-empty-${pending.state.way}`));
      const waits = !isEnrolling(deps.app, who);
      const result = await confirmAddress(deps.app, visitor, who, pending, form.text('code'));
      switch (result.kind) {
        case 'changed':
          clearCookie(c, 'address');
          writeCookie(c, 'session', result.session);
          return say(c, waits ? 'way-added-from' : 'way-added', '/security/ways');
        case 'overtaken':
          return say(c, 'stale', '/security/ways');
        case 'prove':
          return toProve(c, path);
        case 'wrong':
          return refuse(t('security.confirm-wrong', { reference: pending.reference }));
        case 'code-dead':
          return refuse(t('security.confirm-dead'));
        case 'wait':
          return refuse(mustWait(c, result.seconds), 429);
      }
    }),
  );

  web.post(
    `${path}/again`,
    withPending(async (c, who, pending) => {
      const { deps, visitor } = c.var;
      const result = await sendAgain(deps.app, visitor, who, pending);
      switch (result.kind) {
        case 'sent':
          return say(c, 'code-sent-again', path);
        case 'too-soon':
          return say(c, 'code-too-soon', path);
        case 'prove':
          return toProve(c, path);
        case 'wait':
          return c.html(
            <ConfirmPage c={c} who={who} pending={pending} refused={mustWait(c, result.seconds)} />,
            429,
          );
      }
    }),
  );
}

/** Without an address that waits for its code there is nothing to confirm: the list says how it stands. */
function withPending(page: (c: Ctx, who: Signed, pending: Pending) => Response | Promise<Response>) {
  return freshlySigned(async (c, who) => {
    const pending = await pendingAddress(c.var.deps.app, who, readCookie(c, 'address'));
    return pending === undefined ? say(c, 'stale', '/security/ways') : page(c, who, pending);
  }, path);
}
