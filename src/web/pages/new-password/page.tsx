import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, Hint, Page, SubmitButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { NewPassword } from '../../view/new-password.tsx';
import { OwnUserId } from '../../view/own-password.tsx';

interface Props {
  c: Ctx;
  account: AccountRecord;
  flowId: string;
  /** Where to go on afterwards. */
  to: string;
  refused?: string;
}

/** Between a temporary password and the session: nobody is signed in before an own one is chosen (R44). */
export function NewPasswordPage({ c, account, flowId, to, refused }: Props) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c, flowId, account.organisation)}
      title={t('new-password.title')}
      lead={<p>{t('new-password.lead')}</p>}
      formId="own-password"
      errors={errorsOf(c, refused, 'new-password')}
    >
      <Form id="own-password" action="/signin/new-password" hidden={{ csrf: forgeryToken(c), to }}>
        <OwnUserId c={c} userId={account.userId} />
        <NewPassword c={c} account={account} refused={refused} />
        <SubmitButton>{t('new-password.submit')}</SubmitButton>
        <Hint id="new-password-time">{t('new-password.time', { link: t('sign-in.cant-access') })}</Hint>
      </Form>
    </Page>
  );
}
