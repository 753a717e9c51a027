import type { MadePass } from '../../../../app/administration/access-pass.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { passMinutes } from '../../../../domain/access-pass.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Copyable, Form, LinkButton, RadioList, SubmitButton } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { moment } from '../../../view/moment.ts';
import { AboutPerson } from '../about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
}

/** Enough for a call, and the usual choice. Minutes. */
const usual = 60;

/** Asks how long. Opening the page makes nothing: a pass that is out dies only when the button is pressed. */
export function MakePassPage({ c, who, target, refused }: Props & { refused?: string }) {
  const { t } = c.var;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t('console.pass.title', { name: target.displayName })}
      formId="act"
      errors={errorsOf(c, refused, 'minutes')}
    >
      <p>{t('console.pass.about')}</p>
      <Form id="act" action={`/admin/people/${target.id}/access-pass`} hidden={{ csrf: forgeryToken(c) }}>
        <RadioList
          name="minutes"
          label={t('console.pass.time')}
          options={passMinutes.map((minutes) => ({
            value: String(minutes),
            label: timeSaid(c, minutes),
            hint: minutes === usual ? t('console.pass.usual') : undefined,
          }))}
          value={c.var.form.text('minutes') || String(usual)}
          error={refused}
        />
        <SubmitButton>{t('console.pass.make')}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}

function timeSaid({ var: { t } }: Ctx, minutes: number): string {
  return minutes < 60
    ? t('console.pass.minutes', { minutes })
    : t('console.pass.hours', { hours: minutes / 60 });
}

/** The only time that the pass is seen. */
export function MadePassPage({ c, who, target, made }: Props & { made: MadePass }) {
  const { t, locale } = c.var;
  const name = target.displayName;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      back={false}
      title={t('console.pass.made-title', { name })}
      lead={<p>{t('console.pass.made-once', { name })}</p>}
    >
      <Copyable id="pass" words={{ copy: t('common.copy'), copied: t('common.copied') }}>
        {made.pass}
      </Copyable>
      <p>{t('console.pass.made-until', { when: moment(locale, made.expiresAt) })}</p>
      <p>{t('console.pass.made-how')}</p>
      <LinkButton href={`/admin/people/${target.id}`} tone="primary">
        {t('console.back-to', { name })}
      </LinkButton>
    </AboutPerson>
  );
}
