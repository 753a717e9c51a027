import { namePhone } from '../../../../app/recovery/factor.ts';
import { Form, SubmitButton, TextField } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { hidden, Shell } from '../shell.tsx';
import { refuse, type StandingPage } from '../standing.ts';
import { afterFactor } from './after.ts';

/** A new phone number. It becomes the account's only by the code that is sent to it. */
export const factorPhonePage: StandingPage = {
  path: '/recover/factor/phone',

  show(c, live, refusal) {
    const { t } = c.var;
    if (!live.facts.texts) return c.redirect('/recover/factor', 303);
    return c.html(
      <Shell
        c={c}
        live={live}
        title={t('recover.phone-title')}
        formId="phone-form"
        refusal={refusal}
        back={{ href: '/recover/factor', label: t('common.back') }}
        lead={<p>{t('recover.phone-lead')}</p>}
      >
        <Form
          id="phone-form"
          action="/recover/factor/phone"
          hidden={hidden(c, live)}
          busy={t('recover.busy')}
        >
          <TextField
            kind="tel"
            name="phone"
            autocomplete="tel"
            size="medium"
            label={t('recover.phone-label')}
            hint={t('recover.phone-hint')}
            value={c.var.form.text('phone')}
            error={errorAt(refusal, 'phone')}
          />
          <SubmitButton>{t('recover.phone-send')}</SubmitButton>
        </Form>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor, form, t } = c.var;
    if (form.text('phone').trim() === '') {
      return refuse(c, factorPhonePage, { status: 422, text: t('recover.phone-empty'), field: 'phone' });
    }
    const result = await namePhone(deps.app, visitor, live, form.text('phone'));
    return afterFactor(c, factorPhonePage, result, t('recover.code-dead'));
  },
};
