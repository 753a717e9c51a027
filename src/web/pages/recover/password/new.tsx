import { setNewPassword } from '../../../../app/recovery/password.ts';
import type { LiveRecovery } from '../../../../app/recovery/resume.ts';
import { accountAfter } from '../../../../app/recovery/taken-off.ts';
import type { Ctx } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { Form, SubmitButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { NewPassword, refusalSentences } from '../../../view/new-password.tsx';
import { OwnUserId } from '../../../view/own-password.tsx';
import { hidden, Shell } from '../shell.tsx';
import { answer, refuse, type StandingPage } from '../standing.ts';
import { mayKeep } from './keep.tsx';

/** The new password: one field with reveal, the rules in sight before typing, a refusal that says why. */
export const newPasswordPage: StandingPage = {
  path: '/recover/password/new',

  show(c, live, refusal) {
    const { t } = c.var;
    if (live.account === undefined) return c.redirect('/recover/expired', 303);
    return c.html(
      <Shell
        c={c}
        live={live}
        title={t('recover.password-title')}
        formId="password-form"
        refusal={refusal}
        back={mayKeep(live) ? { href: '/recover/password', label: t('recover.password-keep') } : undefined}
        lead={<p>{lead(c, live)}</p>}
      >
        <Form
          id="password-form"
          action="/recover/password/new"
          hidden={hidden(c, live)}
          busy={t('recover.busy')}
        >
          <OwnUserId c={c} userId={live.account.userId} />
          <NewPassword
            c={c}
            account={accountAfter(live.account, live.flow, c.var.deps.app.clock.now())}
            refused={errorAt(refusal, 'new-password')}
          />
          <SubmitButton>{t('recover.password-save')}</SubmitButton>
        </Form>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor, form, t } = c.var;
    const refused = (text: string) =>
      refuse(c, newPasswordPage, { status: 422, text, field: 'new-password' });
    if (form.text('new-password') === '') return refused(t('recover.password-empty'));
    const result = await setNewPassword(deps.app, visitor, live, form.text('new-password'));
    switch (result.kind) {
      case 'done':
        writeCookie(c, 'device', result.device);
        return c.redirect('/recover/done', 303);
      case 'password':
        return refused(refusalSentences(t, result.reasons));
      default:
        return answer(c, newPasswordPage, result);
    }
  },
};

function lead(c: Ctx, { recovery, facts }: LiveRecovery): string {
  const { t } = c.var;
  const locked = recovery.at === 'password' && recovery.trouble === 'locked';
  if (locked && facts.frozen) return t('recover.password-lead-frozen');
  if (facts.losesApp) return t('recover.password-lead-alone');
  if (locked && facts.passwordOver) return t('recover.password-lead-over');
  if (!locked) return t('recover.password-lead');
  return t(facts.passwordSpent ? 'recover.password-lead-spent' : 'recover.password-lead');
}
