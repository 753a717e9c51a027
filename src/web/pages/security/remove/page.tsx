import { passwordContext } from '../../../../app/password/judge.ts';
import { leavesPasswordAlone, without } from '../../../../app/security/remove.ts';
import { standingOf } from '../../../../app/security/standing.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { wayOf } from '../../../../domain/policy/methods.ts';
import type { MethodRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, LinkButton, Notice, SubmitButton, SummaryList } from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { day } from '../../../view/moment.ts';
import { NewPassword } from '../../../view/new-password.tsx';
import { OwnPassword, OwnUserId } from '../../../view/own-password.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  method: MethodRecord;
  refused?: { field: 'current-password' | 'new-password'; text: string } | undefined;
}

export function RemovePage({ c, who, method, refused }: Props) {
  const { t, locale } = c.var;
  const { clock, settings } = c.var.deps.app;
  const now = clock.now();
  const worse =
    standingOf(who.account, settings, now).atAll !== 'no' &&
    standingOf(without(who.account, method.id), settings, now).atAll === 'no';
  const name = t(`security.way.${wayOf(method.kind)}`);
  const called = method.address ?? method.label;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t('security.remove-title')}
      formId="remove"
      errors={errorsOf(c, refused)}
    >
      <SummaryList
        facts={[
          ...(called === undefined
            ? [{ term: t('security.remove-way'), value: name }]
            : [{ term: name, value: <bdi>{called}</bdi> }]),
          { term: t('security.ways-since'), value: day(locale, method.createdAt) },
        ]}
      />
      {worse ? <Notice tone="warning">{t('security.remove-last')}</Notice> : null}
      <p>{t(method.kind === 'email' ? 'security.remove-notice-address' : 'security.remove-notice')}</p>
      <Form id="remove" action="/security/ways/remove" hidden={{ csrf: forgeryToken(c), id: method.id }}>
        {leavesPasswordAlone(who.account, method.id) ? (
          <PasswordFields c={c} who={who} method={method} refused={refused} />
        ) : null}
        <SubmitButton tone="danger">{t('security.remove-submit')}</SubmitButton>
      </Form>
      <LinkButton href="/security/ways">{t('common.cancel')}</LinkButton>
    </SecurityPage>
  );
}

/** Where the password will stand alone: the current one is measured, or a longer one takes its place (R32). */
function PasswordFields({ c, who, method, refused }: Props) {
  const { t } = c.var;
  const alone = without(who.account, method.id);
  const minimum = passwordContext(alone).minimumLength;
  return (
    <>
      <Notice>{t('security.remove-alone', { minimum })}</Notice>
      <OwnUserId c={c} userId={who.account.userId} />
      <OwnPassword
        c={c}
        name="current-password"
        label={t('security.password-current')}
        error={errorAt(refused, 'current-password')}
      />
      <NewPassword
        c={c}
        account={alone}
        label={t('security.remove-new', { minimum })}
        refused={errorAt(refused, 'new-password')}
      />
    </>
  );
}
