import { Form, RadioList, SubmitButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { hidden, Shell } from '../shell.tsx';
import { refuse, type StandingPage } from '../standing.ts';

/** What takes the place of the lost phone or app. Choosing changes nothing yet. */
export const factorPage: StandingPage = {
  path: '/recover/factor',

  show(c, live, refusal) {
    const { t } = c.var;
    return c.html(
      <Shell
        c={c}
        live={live}
        title={t('recover.factor-title')}
        formId="factor-form"
        refusal={refusal}
        lead={<p>{t('recover.factor-lead')}</p>}
      >
        <Form id="factor-form" action="/recover/factor" hidden={hidden(c, live)}>
          <RadioList
            name="factor"
            label={t('recover.factor-title')}
            hideLabel
            options={[
              {
                value: 'app',
                label: t('recover.factor-app'),
                hint: t('recover.factor-app-about'),
                icon: 'app',
              },
              ...(live.facts.texts
                ? [
                    {
                      value: 'phone',
                      label: t('recover.factor-phone'),
                      hint: t('recover.factor-phone-about'),
                      icon: 'phone' as const,
                    },
                  ]
                : []),
            ]}
            value={c.var.form.text('factor')}
            error={errorAt(refusal, 'factor')}
          />
          <SubmitButton>{t('common.next')}</SubmitButton>
        </Form>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  act(c) {
    const { form, t } = c.var;
    const chosen = form.text('factor');
    if (chosen === 'app' || chosen === 'phone') return c.redirect(`/recover/factor/${chosen}`, 303);
    return refuse(c, factorPage, { status: 422, text: t('recover.factor-empty'), field: 'factor' });
  },
};
