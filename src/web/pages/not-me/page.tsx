import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, LinkButton, Notice, Page, SubmitButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { moment } from '../../view/moment.ts';
import { SupportLine } from './support-line.tsx';

interface Props {
  c: Ctx;
  userId: string;
  eventAt: Date;
  refused?: string | undefined;
}

/** Says what a freeze does before its button. Opening the page has changed nothing (R20). */
export function NotMePage({ c, userId, eventAt, refused }: Props) {
  const { t, locale } = c.var;
  return (
    <Page
      {...frame(c)}
      title={t('not-me.title')}
      formId="not-me"
      lead={<p>{t('not-me.about', { userId, at: moment(locale, eventAt) })}</p>}
      errors={errorsOf(c, refused)}
    >
      <p>{t('not-me.does')}</p>
      <ul>
        <li>{t('not-me.does-sign-in')}</li>
        <li>{t('not-me.does-sessions')}</li>
        <li>{t('not-me.does-begun')}</li>
        <li>{t('not-me.does-added')}</li>
      </ul>
      <p>{t('not-me.afterwards')}</p>
      <Form id="not-me" action="/not-me" hidden={{ csrf: forgeryToken(c) }}>
        <SubmitButton tone="danger">{t('not-me.submit')}</SubmitButton>
      </Form>
      <p>{t('not-me.was-you')}</p>
    </Page>
  );
}

/** Used, too old, mistyped, or for nobody: one page for all. */
export function DeadLinkPage({ c }: { c: Ctx }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t('not-me.dead-title')} error lead={<p>{t('not-me.dead')}</p>}>
      <p>{t('not-me.dead-next')}</p>
      <LinkButton href="/recover" tone="primary">
        {t('not-me.get-back-in')}
      </LinkButton>
      <SupportLine c={c} text="not-me.support" />
    </Page>
  );
}

interface FrozenProps {
  c: Ctx;
  /** Known to the browser that pressed the button, and to no other: the way back in begins filled in. */
  frozen: { kind: 'work' | 'personal'; userId: string };
}

export function FrozenPage({ c, frozen }: FrozenProps) {
  const { t } = c.var;
  const wayBack = `/recover/who?kind=${frozen.kind}&username=${encodeURIComponent(frozen.userId)}`;
  return (
    <Page {...frame(c)} title={t('not-me.done-title')}>
      <Notice tone="success" announce>
        {t('not-me.done')}
      </Notice>
      <h2>{t('not-me.thaw-title')}</h2>
      <p>{t('not-me.thaw-ways')}</p>
      <LinkButton href={wayBack} tone="primary">
        {t('not-me.get-back-in')}
      </LinkButton>
      <SupportLine c={c} text="not-me.thaw-help" />
    </Page>
  );
}
