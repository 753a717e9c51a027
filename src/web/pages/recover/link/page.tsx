import type { LinkPeek } from '../../../../app/recovery/link.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, ForWhom, LinkButton, Notice, Page, SubmitButton } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { frame } from '../../../view/frame.ts';
import type { Refusal } from '../standing.ts';

interface Props {
  c: Ctx;
  peek: Extract<LinkPeek, { kind: 'live' }>;
  flowId: string | undefined;
  refusal?: Refusal | undefined;
}

/** Nothing is done until the button is pressed. Where it all began elsewhere, the page says what the button moves. */
export function GoOnPage({ c, peek, flowId, refusal }: Props) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c, flowId)}
      title={t('recover.link-title')}
      formId="go-on-form"
      errors={errorsOf(c, refusal)}
      lead={<p>{t(peek.here ? 'recover.link-lead-here' : 'recover.link-lead-elsewhere')}</p>}
    >
      <ForWhom id={peek.userId} words={{ before: t('recover.for') }} />
      {peek.here ? null : <Notice tone="warning">{t('recover.link-not-you')}</Notice>}
      <Form
        id="go-on-form"
        action="/recover/go-on"
        hidden={{ csrf: forgeryToken(c) }}
        busy={t('recover.busy')}
      >
        <SubmitButton>{t('recover.link-go-on')}</SubmitButton>
      </Form>
      {peek.here ? null : <p>{t('recover.link-type-instead')}</p>}
    </Page>
  );
}

export function DeadLinkPage({ c }: { c: Ctx }) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c)}
      title={t('recover.link-dead-title')}
      error
      lead={<p>{t('recover.link-dead-lead')}</p>}
    >
      <ul>
        <li>{t('recover.link-dead-newer')}</li>
        <li>{t('recover.link-dead-used')}</li>
        <li>{t('recover.link-dead-late')}</li>
      </ul>
      <LinkButton href="/recover/here" tone="primary">
        {t('recover.link-dead-go-on')}
      </LinkButton>
    </Page>
  );
}
