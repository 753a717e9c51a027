import { advance } from '../../../../app/recovery/advance.ts';
import { type Trouble, troubles } from '../../../../domain/flow/recovery/ways.ts';
import { Form, type IconName, RadioList, SubmitButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { hidden, Shell } from '../shell.tsx';
import { answer, refuse, type StandingPage } from '../standing.ts';

const icons: Record<Trouble, IconName> = {
  forgotten: 'key',
  locked: 'lock',
  'lost-factor': 'phone',
  intruder: 'warning',
};

/** Why the person is here. Each choice says what will happen; nothing happens before the proofs (R29). */
export const troublePage: StandingPage = {
  path: '/recover/trouble',

  show(c, live, refusal) {
    const { t } = c.var;
    return c.html(
      <Shell c={c} live={live} title={t('recover.trouble-title')} formId="trouble-form" refusal={refusal}>
        <Form id="trouble-form" action="/recover/trouble" hidden={hidden(c, live)}>
          <RadioList
            name="trouble"
            label={t('recover.trouble-title')}
            hideLabel
            options={troubles.map((trouble) => ({
              value: trouble,
              label: t(`recover.trouble-${trouble}`),
              hint: t(`recover.trouble-${trouble}-about`),
              icon: icons[trouble],
            }))}
            value={c.var.form.text('trouble') || c.req.query('trouble')}
            error={errorAt(refusal, 'trouble')}
          />
          <SubmitButton>{t('common.next')}</SubmitButton>
        </Form>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor, form, t } = c.var;
    const trouble = troubles.find((each) => each === form.text('trouble'));
    if (trouble === undefined) {
      return refuse(c, troublePage, { status: 422, text: t('recover.trouble-empty'), field: 'trouble' });
    }
    return answer(
      c,
      troublePage,
      await advance(deps.app, visitor, live, { type: 'choose-trouble', trouble }),
    );
  },
};
