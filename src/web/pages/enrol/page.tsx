import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, LinkButton, Page, SubmitButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { NewPassword } from '../../view/new-password.tsx';
import { OwnUserId } from '../../view/own-password.tsx';

export function EnrolPage({ c, account, refused }: { c: Ctx; account: AccountRecord; refused?: string }) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c, undefined, account.organisation)}
      title={t('enrol.title')}
      lead={<p>{t('enrol.lead', { name: account.displayName })}</p>}
      formId="enrol"
      errors={errorsOf(c, refused, 'new-password')}
    >
      <Form id="enrol" action="/enrol" hidden={{ csrf: forgeryToken(c) }}>
        <OwnUserId c={c} userId={account.userId} />
        <NewPassword c={c} account={account} refused={refused} />
        <SubmitButton>{t('enrol.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The same for a link that was used, is too old, or never was one. */
export function DeadLinkPage({ c }: { c: Ctx }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t('enrol.dead-title')} error>
      <p>{t('enrol.dead')}</p>
      <LinkButton href="/signin">{t('common.to-sign-in')}</LinkButton>
    </Page>
  );
}
