import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, SubmitButton } from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { NewPassword } from '../../../view/new-password.tsx';
import { OwnPassword, OwnUserId } from '../../../view/own-password.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  refused?: { field: 'current-password' | 'new-password'; text: string } | undefined;
}

export function PasswordPage({ c, who, refused }: Props) {
  const { t } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="home"
      title={t('security.password-title')}
      lead={<p>{t('security.password-about')}</p>}
      formId="password"
      errors={errorsOf(c, refused)}
    >
      <Form id="password" action="/security/password" hidden={{ csrf: forgeryToken(c) }}>
        {/* So that a password manager keeps it under the right name. */}
        <OwnUserId c={c} userId={who.account.userId} />
        <OwnPassword
          c={c}
          name="current-password"
          label={t('security.password-current')}
          error={errorAt(refused, 'current-password')}
        />
        <NewPassword c={c} account={who.account} refused={errorAt(refused, 'new-password')} />
        <SubmitButton>{t('security.password-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}
