import type { Clock } from '../../ports/clock.ts';
import type { MailSender, TextSender } from '../../ports/delivery.ts';
import { onlyRecipient } from './mail-address.ts';
import { oneLine } from './one-line.ts';

/** One message as its reader sees it. Texts have neither subject nor HTML. */
export interface OutboxMessage {
  id: string;
  to: string;
  channel: 'mail' | 'text';
  subject: string | null;
  text: string;
  html: string | null;
  sentAt: Date;
}

export interface OutboxStore {
  /** Keeps one message. A retry saves the same `id` again: the second time must replace the first or do nothing. */
  save(message: OutboxMessage): Promise<void>;
  /** As much work, and nothing kept. */
  rehearse(message: Pick<OutboxMessage, 'text' | 'html'>): Promise<void>;
}

/**
 * For the demonstration: messages are kept where a newcomer can read them, and leave the machine on no road.
 * Recipients and subjects pass the same checks as in real mail, so that the demonstration refuses what SMTP refuses.
 */
export function createOutboxSenders(
  { save, rehearse }: OutboxStore,
  clock: Clock,
): { mail: MailSender; text: TextSender } {
  return {
    mail: {
      async send({ id, to, subject, text, html }) {
        await save({
          id,
          to: onlyRecipient(to),
          channel: 'mail',
          subject: oneLine(subject, 200),
          text,
          html,
          sentAt: clock.now(),
        });
        return { answer: 'kept in the outbox' };
      },
      async rehearse({ to, subject, text, html }) {
        onlyRecipient(to);
        oneLine(subject, 200);
        await rehearse({ text, html });
        return { answer: '' };
      },
    },
    text: {
      async send({ id, to, text }) {
        await save({ id, to, channel: 'text', subject: null, text, html: null, sentAt: clock.now() });
        return { answer: 'kept in the outbox' };
      },
      async rehearse({ text }) {
        await rehearse({ text, html: null });
        return { answer: '' };
      },
    },
  };
}
