import { keepPassword } from '../../../../app/recovery/password.ts';
import type { LiveRecovery } from '../../../../app/recovery/resume.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { Form, LinkButton, SubmitButton } from '../../../kit/index.ts';
import { hidden, Shell } from '../shell.tsx';
import { answer, type StandingPage } from '../standing.ts';

/** For who knows the password and was locked out: unlock and keep it, or choose a new one. */
export const keepPasswordPage: StandingPage = {
  path: '/recover/password',

  show(c, live, refusal) {
    const { t } = c.var;
    if (!mayKeep(live)) return c.redirect('/recover/password/new', 303);
    return c.html(
      <Shell
        c={c}
        live={live}
        title={t('recover.keep-title')}
        formId="keep-form"
        refusal={refusal}
        lead={<p>{t('recover.keep-lead')}</p>}
      >
        <Form id="keep-form" action="/recover/password" hidden={hidden(c, live)} busy={t('recover.busy')}>
          <SubmitButton icon="unlock">{t('recover.keep')}</SubmitButton>
          <LinkButton href="/recover/password/new">{t('recover.keep-not')}</LinkButton>
        </Form>
        <p>{t('recover.keep-advice')}</p>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor } = c.var;
    const result = await keepPassword(deps.app, visitor, live);
    if (result.kind === 'password') throw new Error('a kept password is not judged');
    if (result.kind !== 'done') return answer(c, keepPasswordPage, result);
    writeCookie(c, 'device', result.device);
    return c.redirect('/recover/done', 303);
  },
};

/** Not a password that somebody else may know or gave, nor one that is spent, or may be too short alone (R30, R32, R44, R55). */
export function mayKeep({ recovery, facts }: LiveRecovery): boolean {
  const { frozen, losesApp, passwordSpent, passwordOver } = facts;
  const replaced = frozen || losesApp || passwordSpent || passwordOver;
  return recovery.at === 'password' && recovery.trouble === 'locked' && !replaced;
}
