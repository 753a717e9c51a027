import type { CallerWay } from '../../../../app/administration/caller/ways.ts';
import type { Person } from '../../../../app/administration/person.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, type IconName, Notice, RadioList, SubmitButton, WithIdentifiers } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { timeOfDay } from '../../../view/moment.ts';
import { type Said, SaidNotice } from '../../said.tsx';
import { AboutPerson } from '../about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  person: Person;
  ways: readonly CallerWay[];
  value?: string | undefined;
  refused?: string | undefined;
  said?: Said | undefined;
}

const icons = { email: 'mail', phone: 'phone', totp: 'app' } as const satisfies Record<
  CallerWay['way'],
  IconName
>;

/** The agent takes the way that the caller names: masked, and none that would prove nothing (R25, R47). */
export function ChoosePage({ c, who, person, ways, value, refused, said }: Props) {
  const { t } = c.var;
  const { account, callerVerifiedUntil } = person;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={account}
      title={t('console.caller.title')}
      lead={<p>{t('console.caller.lead')}</p>}
      formId="act"
      errors={errorsOf(c, refused, 'way')}
    >
      <SaidNotice c={c} said={said} />
      {callerVerifiedUntil === undefined ? null : (
        <Notice tone="success">
          {t('console.caller.already', { until: timeOfDay(callerVerifiedUntil) })}
        </Notice>
      )}
      <Form id="act" action={`/admin/people/${account.id}/verify-caller`} hidden={{ csrf: forgeryToken(c) }}>
        <RadioList
          name="way"
          label={t('console.caller.ways', { name: account.displayName })}
          value={value}
          error={refused}
          options={ways.map(({ choice, way, where }) => ({
            value: choice,
            label: <WithIdentifiers>{t(`console.caller.way.${way}`, { where })}</WithIdentifiers>,
            icon: icons[way],
            ...(way === 'totp' && { hint: t('console.caller.way-about.totp') }),
          }))}
        />
        <SubmitButton>{t('console.caller.submit')}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}
