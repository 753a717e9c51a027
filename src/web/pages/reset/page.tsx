import { resetLinkHours } from '../../../app/reset/link.ts';
import { hasSecondFactor } from '../../../app/sign-in/second-factor.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, ForWhom, LinkButton, Page, SubmitButton, Verdict } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { NewPassword } from '../../view/new-password.tsx';
import { OwnUserId } from '../../view/own-password.tsx';

interface Props {
  c: Ctx;
  /** As the link will leave it. */
  account: AccountRecord;
  refused?: string;
}

/** Opening it changes nothing (R20): until the button is pressed the old password works. */
export function ResetPage({ c, account, refused }: Props) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c, undefined, account.organisation)}
      title={t('reset.title')}
      lead={<p>{t(hasSecondFactor(account) ? 'reset.lead-second-factor' : 'reset.lead')}</p>}
      formId="reset"
      errors={errorsOf(c, refused, 'new-password')}
    >
      <Form id="reset" action="/reset" hidden={{ csrf: forgeryToken(c) }}>
        <OwnUserId c={c} userId={account.userId} />
        <NewPassword c={c} account={account} refused={refused} />
        <SubmitButton>{t('reset.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Nobody is signed in by it (R28): the next page is the sign-in page. */
export function ResetDonePage({ c, userId }: { c: Ctx; userId: string }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t('reset.done-title')}>
      <Verdict tone="success" title={t('reset.done-verdict')}>
        <p>{t('reset.done-about')}</p>
      </Verdict>
      {userId === '' ? null : <ForWhom id={userId} words={{ before: t('recover.for') }} />}
      <LinkButton href={`/signin?${new URLSearchParams({ username: userId })}`} tone="primary">
        {t('common.to-sign-in')}
      </LinkButton>
      <p>{t('reset.done-told')}</p>
    </Page>
  );
}

/** Used, replaced, too old, mistyped, of a closed account: one page for all (R1). */
export function DeadResetPage({ c }: { c: Ctx }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t('reset.dead-title')} error>
      <p>{t('reset.dead', { hours: resetLinkHours })}</p>
      <p>{t('reset.dead-next')}</p>
      <LinkButton href="/recover" tone="primary">
        {t('reset.dead-recover')}
      </LinkButton>
      <LinkButton href="/signin">{t('common.to-sign-in')}</LinkButton>
    </Page>
  );
}
