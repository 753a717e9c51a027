import { advance } from '../../../../app/recovery/advance.ts';
import { type OfferedWay, offeredWays } from '../../../../app/recovery/resume.ts';
import { chooseWay } from '../../../../app/recovery/send.ts';
import { type Way, ways } from '../../../../domain/flow/recovery/ways.ts';
import type { Ctx } from '../../../context.ts';
import { Form, type IconName, RadioList, SubmitButton, TextButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { hidden, Shell } from '../shell.tsx';
import { answer, refuse, type StandingPage } from '../standing.ts';

const icons: Record<Way, IconName> = {
  email: 'mail',
  phone: 'phone',
  totp: 'app',
  passkey: 'key',
  'recovery-code': 'list',
  'access-pass': 'shield',
  password: 'lock',
};

/** The ways back in: the same list for everyone before the first proof, one's own and masked after it (R3). */
export const wayPage: StandingPage = {
  path: '/recover/way',

  show(c, live, refusal) {
    const { t, deps } = c.var;
    const { recovery } = live;
    const first = 'proofs' in recovery && recovery.proofs.length === 0;
    const title = t(first ? 'recover.way-title' : 'recover.way-next-title');
    return c.html(
      <Shell
        c={c}
        live={live}
        title={title}
        formId="way-form"
        refusal={refusal}
        lead={first ? undefined : <p>{t('recover.way-next-lead')}</p>}
      >
        <Form id="way-form" action="/recover/way" hidden={hidden(c, live)} busy={t('recover.busy')}>
          <RadioList
            name="way"
            label={title}
            hideLabel
            options={offeredWays(deps.app, live).map((offered) => option(c, offered))}
            value={c.var.form.text('way')}
            error={errorAt(refusal, 'way')}
          />
          <SubmitButton>{t('common.next')}</SubmitButton>
          {first ? (
            <p>
              <TextButton name="do" value="another-trouble" formnovalidate>
                {t('recover.way-other-trouble')}
              </TextButton>
            </p>
          ) : null}
        </Form>
        <p>
          {t('recover.way-none')} <a href="/help/ask">{t('recover.ask-for-help')}</a>
        </p>
      </Shell>,
      refusal?.status ?? 200,
    );
  },

  async act(c, live) {
    const { deps, visitor, form, t } = c.var;
    if (form.text('do') === 'another-trouble') {
      return answer(c, wayPage, await advance(deps.app, visitor, live, { type: 'another-trouble' }));
    }
    const way = ways.find((each) => each === form.text('way'));
    if (way === undefined) {
      return refuse(c, wayPage, { status: 422, text: t('recover.way-empty'), field: 'way' });
    }
    return answer(c, wayPage, await chooseWay(deps.app, visitor, live, { type: 'choose-way', way }));
  },
};

function option(c: Ctx, { way, where }: OfferedWay) {
  const { t } = c.var;
  const hint = where.length > 0 ? where.join(t('recover.list-comma')) : t(`recover.way-${way}-about`);
  return { value: way, label: t(`recover.way-${way}`), hint, icon: icons[way] };
}
