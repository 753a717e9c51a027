import { secondFactorCeremony } from '../../../app/sign-in/second-factor-passkey.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { PasskeyRecord } from '../../../ports/store/passkeys.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { CodeField, Form, Page, SubmitButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { UsePasskey } from '../../view/passkey.tsx';

interface Props {
  c: Ctx;
  account: Pick<AccountRecord, 'kind' | 'userId'>;
  flowId: string;
  to: string;
  /** The account's own: each can stand in for the code. */
  passkeys: readonly PasskeyRecord[];
  refused?: string;
  /** Why a passkey was not taken. */
  passkeyRefused?: string;
  /** Wrong codes so far: after two, the way for who lost the app comes first. */
  wrong?: number;
}

export function SecondFactorPage(props: Props) {
  const { c, account, flowId, to, passkeys, refused, passkeyRefused, wrong = 0 } = props;
  const { t } = c.var;
  const { kind, userId } = account;
  // The password was right and the trouble is said: neither the kind nor the trouble is asked again.
  const wayBack = new URLSearchParams({ kind, username: userId, trouble: 'lost-factor' });
  const lost = (
    <p>
      <a href={`/recover/who?${wayBack}`}>{t('second-factor.lost')}</a>
    </p>
  );
  return (
    <Page
      {...frame(c, flowId)}
      title={t('second-factor.title')}
      formId="second-factor"
      lead={<p>{t('common.for-whom', { userId })}</p>}
      errors={
        passkeyRefused === undefined ? errorsOf(c, refused, 'code') : errorsOf(c, passkeyRefused, 'passkey')
      }
    >
      {wrong >= 2 ? lost : null}
      <Form id="second-factor" action="/signin/code" hidden={{ csrf: forgeryToken(c), to }}>
        <CodeField
          name="code"
          label={t('second-factor.code')}
          hint={t('second-factor.hint')}
          error={refused}
          autofocus={refused === undefined && passkeyRefused === undefined}
        />
        <SubmitButton>{t('second-factor.submit')}</SubmitButton>
      </Form>
      {passkeys.length === 0 ? null : (
        <Form id="passkey-form" action="/signin/code" hidden={{ csrf: forgeryToken(c), to }}>
          <UsePasskey
            c={c}
            ceremony={secondFactorCeremony({ id: flowId })}
            allowed={passkeys}
            label={t('second-factor.passkey')}
            error={passkeyRefused}
          />
        </Form>
      )}
      {wrong >= 2 ? null : lost}
    </Page>
  );
}
