import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { CodeField, Form, Page, SubmitButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';

interface Props {
  c: Ctx;
  account: Pick<AccountRecord, 'kind' | 'userId'>;
  flowId: string;
  to: string;
  refused?: string;
  /** Wrong codes so far: after two, the way for who lost the app comes first. */
  wrong?: number;
}

export function SecondFactorPage({ c, account, flowId, to, refused, wrong = 0 }: Props) {
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
      errors={errorsOf(c, refused, 'code')}
    >
      {wrong >= 2 ? lost : null}
      <Form id="second-factor" action="/signin/code" hidden={{ csrf: forgeryToken(c), to }}>
        <CodeField
          name="code"
          label={t('second-factor.code')}
          hint={t('second-factor.hint')}
          error={refused}
          autofocus={refused === undefined}
        />
        <SubmitButton>{t('second-factor.submit')}</SubmitButton>
      </Form>
      {wrong >= 2 ? null : lost}
    </Page>
  );
}
