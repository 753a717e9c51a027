import type { Signed } from '../../../../app/session/session.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { CodeField, Form, SubmitButton } from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { OwnPassword, OwnUserId } from '../../../view/own-password.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  to: string;
  refused?: { field: 'password' | 'code'; text: string };
}

export function ProvePage({ c, who, to, refused }: Props) {
  const { t } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="home"
      title={t('security.prove-title')}
      lead={<p>{t('security.prove-lead')}</p>}
      formId="prove"
      errors={errorsOf(c, refused)}
    >
      <Form id="prove" action="/security/prove" hidden={{ csrf: forgeryToken(c), to }}>
        <OwnUserId c={c} userId={who.account.userId} />
        <OwnPassword
          c={c}
          name="password"
          label={t('security.prove-password')}
          autofocus={refused === undefined}
          error={errorAt(refused, 'password')}
        />
        {hasSecondFactor(who.account) ? (
          <CodeField name="code" label={t('security.prove-code')} error={errorAt(refused, 'code')} />
        ) : null}
        <SubmitButton>{t('security.prove-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}
