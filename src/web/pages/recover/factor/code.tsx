import { advance } from '../../../../app/recovery/advance.ts';
import { replacePhone } from '../../../../app/recovery/factor.ts';
import { chooseWay } from '../../../../app/recovery/send.ts';
import { CodeField, Form, SecondaryButton, SubmitButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { DeadCode, isDead, Resend, SentFacts, tooEarly, wrongCode } from '../sent.tsx';
import { hidden, Shell } from '../shell.tsx';
import { answer, refuse, type StandingPage } from '../standing.ts';
import { afterFactor } from './after.ts';

const path = '/recover/factor/code';

/** The code that was sent to the new number. The number is shown in full: it was typed in this recovery. */
export const factorCodePage: StandingPage = {
  path,

  show(c, live, refusal) {
    const { t } = c.var;
    const phone = live.recovery.at === 'factor-code' ? live.recovery.phone : '';
    const dead = isDead(live);
    const Save = dead ? SecondaryButton : SubmitButton;
    return c.html(
      <Shell
        c={c}
        live={live}
        title={t('recover.code-title-phone')}
        formId="code-form"
        refusal={refusal}
        lead={<p>{t('recover.phone-code-lead', { phone })}</p>}
      >
        {dead && refusal === undefined ? <DeadCode c={c} /> : null}
        {dead ? <Resend c={c} live={live} action={path} /> : null}
        <SentFacts c={c} live={live} />
        <Form id="code-form" action={path} hidden={hidden(c, live)} busy={t('recover.busy')}>
          <CodeField
            name="code"
            label={t('recover.code-label-phone')}
            hint={dead ? undefined : t('recover.code-hint-phone')}
            error={errorAt(refusal, 'code')}
            autofocus={refusal === undefined && !dead}
          />
          <Save>{t('recover.phone-save')}</Save>
        </Form>
        {dead ? null : <Resend c={c} live={live} action={path} />}
        <Form id="another-form" action={path} hidden={hidden(c, live, { do: 'another-way' })}>
          <SecondaryButton>{t('recover.phone-other')}</SecondaryButton>
        </Form>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor, form, t } = c.var;
    switch (form.text('do')) {
      case 'resend': {
        const result = await chooseWay(deps.app, visitor, live, { type: 'resend' });
        return answer(c, factorCodePage, result, { text: tooEarly(c, live) });
      }
      case 'another-way':
        return answer(c, factorCodePage, await advance(deps.app, visitor, live, { type: 'another-way' }));
    }
    if (form.text('code').trim() === '') {
      return refuse(c, factorCodePage, {
        status: 422,
        text: t('recover.code-empty-phone'),
        field: 'code',
      });
    }
    const result = await replacePhone(deps.app, visitor, live, form.text('code'));
    return afterFactor(c, factorCodePage, result, wrongCode(c, live));
  },
};
