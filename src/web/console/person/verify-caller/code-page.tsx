import type { PendingCheck } from '../../../../app/administration/caller/check.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { CodeField, Form, SecondaryButton, SubmitButton, Wait } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { timeOfDay } from '../../../view/moment.ts';
import { type Said, SaidNotice } from '../../said.tsx';
import { AboutPerson } from '../about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  check: PendingCheck;
  refused?: string | undefined;
  said?: Said | undefined;
}

/** What the caller reads out is typed here. */
export function CodePage({ c, who, check, refused, said }: Props) {
  const { t } = c.var;
  const { person, way, reference, sentAt, flow } = check;
  const path = `/admin/people/${person.id}/verify-caller`;
  const isApp = way.way === 'totp';
  const facts = { reference, where: way.where, at: timeOfDay(sentAt) };
  return (
    <AboutPerson
      c={c}
      who={who}
      target={person}
      title={t('console.caller.code-title')}
      lead={<p>{t(`console.caller.sent.${way.way}`, facts)}</p>}
      formId="act"
      errors={errorsOf(c, refused, 'code')}
    >
      <SaidNotice c={c} said={said} />
      <Form id="act" action={`${path}/code`} hidden={{ csrf: forgeryToken(c), check: flow.id }}>
        <CodeField
          name="code"
          label={t('console.caller.code')}
          hint={t(isApp ? 'console.caller.code-hint-app' : 'console.caller.code-hint')}
          error={refused}
          autofocus={refused === undefined}
          elsewhere
        />
        <SubmitButton>{t('console.caller.code-submit')}</SubmitButton>
      </Form>
      {isApp ? null : <Again c={c} check={check} action={`${path}/again`} />}
      <p>
        <a href={path}>{t('console.caller.another')}</a>
      </p>
    </AboutPerson>
  );
}

function Again({ c, check, action }: { c: Ctx; check: PendingCheck; action: string }) {
  const { t } = c.var;
  const { resendIn: seconds, flow } = check;
  return (
    <>
      <Form id="again" action={action} hidden={{ csrf: forgeryToken(c), check: flow.id }}>
        <Wait
          seconds={seconds}
          words={{
            until: t('console.caller.again-until', { seconds }),
            left: t('console.caller.again-left', { time: '{time}' }),
            over: t('console.caller.again-over'),
          }}
        >
          <SecondaryButton>{t('console.caller.again')}</SecondaryButton>
        </Wait>
      </Form>
      <p class="hint">{t('console.caller.nothing')}</p>
    </>
  );
}
