import { newAppSetup, replaceApp } from '../../../../app/recovery/factor.ts';
import { readCookie, writeCookie } from '../../../guard/cookies.ts';
import { CodeField, Copyable, Form, QrCode, SubmitButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { hidden, Shell } from '../shell.tsx';
import { refuse, type StandingPage } from '../standing.ts';
import { afterFactor } from './after.ts';

/** A new authenticator app: its seed as a picture and as text, confirmed by its first code. */
export const factorAppPage: StandingPage = {
  path: '/recover/factor/app',

  show(c, live, refusal) {
    const { t, deps } = c.var;
    // Kept in the browser as well: who comes back from the app may find the page loaded anew, and its key must hold.
    const setup = newAppSetup(deps.app, live, c.var.form.text('setup') || readCookie(c, 'app-setup'));
    writeCookie(c, 'app-setup', setup.sealed);
    return c.html(
      <Shell
        c={c}
        live={live}
        title={t('recover.app-title')}
        formId="app-form"
        refusal={refusal}
        back={{ href: '/recover/factor', label: t('common.back') }}
        lead={<p>{t('recover.app-lead')}</p>}
      >
        <QrCode data={setup.uri} label={t('recover.app-picture')} />
        <p>
          <a href={setup.uri}>{t('security.app-open')}</a>
        </p>
        <p id="app-key-label">{t('recover.app-key')}</p>
        <Copyable id="app-key" words={{ copy: t('common.copy'), copied: t('common.copied') }}>
          {setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </Copyable>
        <Form
          id="app-form"
          action="/recover/factor/app"
          hidden={hidden(c, live, { setup: setup.sealed })}
          busy={t('recover.busy')}
        >
          <CodeField
            name="code"
            label={t('recover.app-code')}
            hint={t('recover.app-code-hint')}
            error={errorAt(refusal, 'code')}
          />
          <SubmitButton>{t('recover.app-save')}</SubmitButton>
        </Form>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor, form, t } = c.var;
    const refused = (text: string) => refuse(c, factorAppPage, { status: 422, text, field: 'code' });
    if (form.text('code').trim() === '') return refused(t('recover.code-empty-totp'));
    const result = await replaceApp(deps.app, visitor, live, form.text('setup'), form.text('code'));
    return afterFactor(c, factorAppPage, result, t('recover.app-code-wrong'));
  },
};
