import { createOutboxSenders, type OutboxStore } from '../adapters/delivery/outbox.ts';
import { createSmsWebhookSender } from '../adapters/delivery/sms-webhook.ts';
import { createSmtpSender } from '../adapters/delivery/smtp.ts';
import type { PgStore } from '../adapters/store/open.ts';
import type { AppContext } from '../app/context.ts';
import type { Config } from '../config/config.ts';
import { DeliveryFailed, type MailSender, type TextSender } from '../ports/delivery.ts';
import type { Keys } from './keys.ts';

export interface Delivery {
  mail: MailSender;
  text: TextSender;
  /** Signs in to the mail server without sending. @throws DeliveryFailed with a reason that holds no secret */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Whether anybody can be texted: by a gateway, or on the demonstration's own phone. */
export function sendsTexts({ sms, mode }: Config): boolean {
  return sms !== undefined || mode === 'demonstration';
}

/** Mail by SMTP and texts by webhook where they are configured; the outbox in the demonstration alone. */
export function openDelivery(
  config: Config,
  keys: Keys,
  store: PgStore,
  { clock, phones }: Pick<AppContext, 'clock' | 'phones'>,
): Delivery {
  const outbox = config.mode === 'demonstration' ? createOutboxSenders(outboxIn(store), clock) : undefined;
  const smtp =
    outbox !== undefined || config.smtpUrl === undefined
      ? undefined
      : createSmtpSender({
          url: config.smtpUrl,
          from: config.mailFrom,
          ...(config.dkim === undefined || keys.dkim === undefined
            ? {}
            : {
                dkim: { domain: config.dkim.domain, selector: config.dkim.selector, privateKey: keys.dkim },
              }),
        });
  const sms =
    outbox !== undefined || config.sms === undefined
      ? undefined
      : createSmsWebhookSender({ ...config.sms, clock, phones });
  return {
    mail: outbox?.mail ?? smtp ?? noChannel('mail server'),
    text: outbox?.text ?? sms ?? noChannel('text gateway'),
    check: async () => smtp?.check(),
    close: async () => {
      smtp?.close();
      sms?.close();
    },
  };
}

function outboxIn(store: PgStore): OutboxStore {
  return {
    save: store.outbox.save,
    rehearse: (message) => store.commitNothing(message),
  };
}

/**
 * Says in the delivery log what is missing, instead of pretending to have sent. A rehearsal ends as badly: jobs that fail
 * for known IDs alone would name them in the metrics and in the time that the next request takes (R2).
 */
export function noChannel(what: string): MailSender & TextSender {
  const missing = () => Promise.reject(new DeliveryFailed(`no ${what} is configured`, true));
  return { send: missing, rehearse: missing };
}
