import { raw } from 'hono/html';
import type { OutboxMessage } from '../../../ports/store/outbox.ts';
import type { Ctx } from '../../context.ts';
import { BackLink, Card, Details, EmptyState, LivePart, Page } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

/** Every message, newest first, as its reader sees it. */
export function OutboxPage({ c, messages }: { c: Ctx; messages: readonly OutboxMessage[] }) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c)}
      title={t('demo.outbox')}
      width="wide"
      sheet={false}
      before={<BackLink href="/demo">{t('demo.back')}</BackLink>}
    >
      <LivePart id="messages" seconds={2}>
        {messages.length === 0 ? (
          <EmptyState icon="mail" title={t('demo.outbox-empty')} />
        ) : (
          messages.map((message) => <Message c={c} message={message} />)
        )}
      </LivePart>
    </Page>
  );
}

function Message({ c, message }: { c: Ctx; message: OutboxMessage }) {
  const { t } = c.var;
  const title = message.subject ?? t('demo.phone-texts');
  return (
    <Card title={title} icon={message.channel === 'mail' ? 'mail' : 'phone'}>
      <p class="hint" dir="auto">
        {t('demo.to')} {message.to} · {t('demo.sent')} {message.sentAt.toISOString().slice(11, 19)} UTC
      </p>
      {message.html === null ? (
        <pre class="sample">{message.text}</pre>
      ) : (
        <>
          <iframe
            class="mail-frame"
            src={`/demo/outbox/${message.id}/mail`}
            title={title}
            loading="lazy"
          ></iframe>
          <Details summary={t('demo.as-text')}>
            <pre class="sample">{message.text}</pre>
          </Details>
        </>
      )}
    </Card>
  );
}

/** The mail as it was sent; its links open in the whole window, not in the frame. */
export function MailFrame(html: string) {
  return raw(html.replace('<head>', '<head><base target="_top">'));
}
