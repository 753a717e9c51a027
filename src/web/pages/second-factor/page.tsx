import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { CodeField, Form, Page, SubmitButton } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

interface Props {
  c: Ctx;
  userId: string;
  flowId: string;
  to: string;
  refused?: string;
  /** Wrong codes so far: after two, the way for who lost the app comes first. */
  wrong?: number;
}

export function SecondFactorPage({ c, userId, flowId, to, refused, wrong = 0 }: Props) {
  const { t } = c.var;
  const lost = (
    <p>
      <a href={`/recover?username=${encodeURIComponent(userId)}`}>{t('second-factor.lost')}</a>
    </p>
  );
  return (
    <Page
      {...frame(c, flowId)}
      title={t('second-factor.title')}
      formId="second-factor"
      lead={<p>{t('common.for-whom', { userId })}</p>}
      errors={
        refused === undefined
          ? undefined
          : { title: t('common.error-summary'), items: [{ field: 'code', text: refused }] }
      }
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
