import type { Pending } from '../../../../app/security/pending-address.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { CodeField, Form, SecondaryButton, SubmitButton, Wait } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  pending: Pending;
  refused?: string;
  said?: Said | undefined;
}

export function ConfirmPage({ c, who, pending, refused, said }: Props) {
  const { t } = c.var;
  const { state, reference, resendIn, flow } = pending;
  const hidden = { csrf: forgeryToken(c) };
  return (
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      subject={flow.id}
      title={t('security.confirm-title')}
      lead={<p>{t(`security.confirm-lead.${state.way}`, { address: state.address, reference })}</p>}
      formId="confirm"
      errors={errorsOf(c, refused, 'code')}
    >
      <SaidNotice c={c} said={said} />
      <Form id="confirm" action="/security/ways/confirm" hidden={hidden}>
        <CodeField
          name="code"
          label={t('security.confirm-label')}
          hint={t('security.confirm-hint')}
          error={refused}
          autofocus={refused === undefined}
        />
        <SubmitButton>{t('security.confirm-submit')}</SubmitButton>
      </Form>
      <Form id="again" action="/security/ways/confirm/again" hidden={hidden}>
        <Wait
          seconds={resendIn}
          words={{
            until: t('security.confirm-until', { seconds: resendIn }),
            left: t('security.confirm-left', { time: '{time}' }),
            over: t('security.confirm-over'),
          }}
        >
          <SecondaryButton>{t('security.confirm-again')}</SecondaryButton>
        </Wait>
      </Form>
      <p>
        <a href={`/security/ways/${state.way}`}>{t('security.confirm-other')}</a>
      </p>
    </SecurityPage>
  );
}
