import { oneLine } from '../../domain/one-line.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MailSender, TextSender } from '../../ports/delivery.ts';
import type { Outbox, OutboxMessage } from '../../ports/store/outbox.ts';
import { onlyRecipient } from './mail-address.ts';

export interface OutboxStore extends Pick<Outbox, 'save'> {
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
