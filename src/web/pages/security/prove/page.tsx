import type { Signed } from '../../../../app/session/session.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { CodeField, Form, PasswordField, SubmitButton, TextField } from '../../../kit/index.ts';
import { refusals, SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  to: string;
  refused?: { field: 'password' | 'code'; text: string };
}

export function ProvePage({ c, who, to, refused }: Props) {
  const { t } = c.var;
  const of = (field: string) => (refused?.field === field ? refused.text : undefined);
  return (
    <SecurityPage
      c={c}
      who={who}
      back="home"
      title={t('security.prove-title')}
      lead={<p>{t('security.prove-lead')}</p>}
      formId="prove"
      errors={refusals(c, refused === undefined ? [] : [refused])}
    >
      <Form id="prove" action="/security/prove" hidden={{ csrf: forgeryToken(c), to }}>
        <TextField
          name="username"
          kind="id"
          readonly
          label={t('sign-in.user-id')}
          value={who.account.userId}
        />
        <PasswordField
          name="password"
          label={t('security.prove-password')}
          autocomplete="current-password"
          autofocus={refused === undefined}
          error={of('password')}
          words={{ show: t('common.show-password'), hide: t('common.hide-password') }}
        />
        {hasSecondFactor(who.account) ? (
          <CodeField name="code" label={t('security.prove-code')} error={of('code')} />
        ) : null}
        <SubmitButton>{t('security.prove-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}
