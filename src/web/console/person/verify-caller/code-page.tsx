import type { PendingCheck } from '../../../../app/administration/caller/check.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import {
  CodeField,
  Form,
  LinkButton,
  Notice,
  SecondaryButton,
  SubmitButton,
  Wait,
} from '../../../kit/index.ts';
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

/** What the caller reads out is typed here; once the code counts no more, the page leads with another one instead. */
export function CodePage({ c, who, check, refused, said }: Props) {
  const { t } = c.var;
  const { person, way, reference, sentAt, codeEnded } = check;
  const facts = { reference, where: way.where, at: timeOfDay(sentAt) };
  const lives = codeEnded === undefined;
  const isApp = way.way === 'totp';
  return (
    <AboutPerson
      c={c}
      who={who}
      target={person}
      title={t(lives ? 'console.caller.code-title' : 'console.caller.ended-title')}
      // An app that may show nothing more is not asked for its digits.
      lead={isApp && !lives ? undefined : <p>{t(`console.caller.sent.${way.way}`, facts)}</p>}
      formId={lives ? 'act' : undefined}
      errors={errorsOf(c, refused, lives ? 'code' : undefined)}
    >
      <SaidNotice c={c} said={said} />
      {lives ? <Typing c={c} check={check} refused={refused} /> : null}
      {lives || refused !== undefined ? null : (
        <Notice tone="warning">{t(`console.caller.ended.${codeEnded}`)}</Notice>
      )}
      {isApp ? null : <Again c={c} check={check} />}
      {isApp && !lives ? (
        <LinkButton href={pathOf(check)} tone="primary">
          {t('console.caller.another')}
        </LinkButton>
      ) : (
        <p>
          <a href={pathOf(check)}>{t('console.caller.another')}</a>
        </p>
      )}
    </AboutPerson>
  );
}

function pathOf({ person }: PendingCheck): string {
  return `/admin/people/${person.id}/verify-caller`;
}

/** Names the check in the address too: a reload of what answers a form leads back to it. */
function actionOf(check: PendingCheck, form: 'code' | 'again'): string {
  return `${pathOf(check)}/${form}?check=${check.flow.id}`;
}

function Typing({ c, check, refused }: Pick<Props, 'c' | 'check' | 'refused'>) {
  const { t } = c.var;
  const isApp = check.way.way === 'totp';
  return (
    <Form id="act" action={actionOf(check, 'code')} hidden={{ csrf: forgeryToken(c), check: check.flow.id }}>
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
  );
}

function Again({ c, check }: { c: Ctx; check: PendingCheck }) {
  const { t } = c.var;
  const { resendIn: seconds, flow, codeEnded } = check;
  const Button = codeEnded === undefined ? SecondaryButton : SubmitButton;
  return (
    <>
      <Form id="again" action={actionOf(check, 'again')} hidden={{ csrf: forgeryToken(c), check: flow.id }}>
        <Wait
          seconds={seconds}
          words={{
            until: t('console.caller.again-until', { seconds }),
            left: t('console.caller.again-left', { time: '{time}' }),
            over: t('console.caller.again-over'),
          }}
        >
          <Button>{t('console.caller.again')}</Button>
        </Wait>
      </Form>
      {codeEnded === 'tries' ? null : (
        <p class="hint">
          {t('console.caller.nothing')}{' '}
          <a href={`/admin/people/${check.person.id}#messages`}>{t('console.caller.nothing-look')}</a>
        </p>
      )}
    </>
  );
}
