import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, PasswordField, SubmitButton, TextField } from '../../../kit/index.ts';
import { NewPassword } from '../../../view/new-password.tsx';
import { refusals, SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  refused?: { field: 'current-password' | 'new-password'; text: string } | undefined;
}

export function PasswordPage({ c, who, refused }: Props) {
  const { t } = c.var;
  const of = (field: string) => (refused?.field === field ? refused.text : undefined);
  return (
    <SecurityPage
      c={c}
      who={who}
      back="home"
      title={t('security.password-title')}
      lead={<p>{t('security.password-about')}</p>}
      formId="password"
      errors={refusals(c, refused === undefined ? [] : [refused])}
    >
      <Form id="password" action="/security/password" hidden={{ csrf: forgeryToken(c) }}>
        {/* So that a password manager keeps it under the right name. */}
        <TextField
          name="username"
          kind="id"
          readonly
          label={t('sign-in.user-id')}
          value={who.account.userId}
        />
        <PasswordField
          name="current-password"
          label={t('security.password-current')}
          autocomplete="current-password"
          error={of('current-password')}
          words={{ show: t('common.show-password'), hide: t('common.hide-password') }}
        />
        <NewPassword c={c} account={who.account} refused={of('new-password')} />
        <SubmitButton>{t('security.password-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}
