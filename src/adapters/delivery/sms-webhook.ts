import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Clock } from '../../ports/clock.ts';
import { DeliveryFailed, type TextMessage, type TextSender } from '../../ports/delivery.ts';
import type { PhoneNumbers } from '../../ports/phone-numbers.ts';
import { isLoopback } from './loopback.ts';
import { post } from './post.ts';
import { webhookSignature } from './webhook-signature.ts';

export interface SmsWebhookSettings {
  /** https, or http to this machine alone. */
  url: string;
  /** Shared with the receiver; at least 32 characters. */
  secret: string;
  /** Which numbers may be texted (R63). */
  phones: PhoneNumbers;
  clock: Clock;
  /** PEM, for a receiver whose certificate a private authority signed. */
  ca?: string;
  /** Default 10,000. */
  timeoutMs?: number;
}

interface SmsWebhookSender extends TextSender {
  close(): void;
}

/** Statuses by which a receiver refuses this message for good; all others are tried again (docs/sms-webhook.md). */
const refusedForGood = new Set([400, 410, 413, 422]);

/** Texts by a signed webhook, see docs/sms-webhook.md. Throws a `TypeError` at once on unsafe settings. */
export function createSmsWebhookSender(settings: SmsWebhookSettings): SmsWebhookSender {
  const { secret, clock, phones, ca, timeoutMs = 10_000 } = settings;
  const url = receiverOf(settings.url);
  if (secret.length < 32) throw new TypeError('The secret of the text message webhook needs 32 characters.');
  const agent = new (url.protocol === 'https:' ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 10 });

  const trust = ca === undefined ? {} : { ca };

  function compose({ id, to, text }: TextMessage) {
    if (!/^[\x21-\x7e]{1,200}$/.test(id)) throw new DeliveryFailed('the id does not fit a header', true);
    const now = clock.now();
    const body = JSON.stringify({ id, to, text, sentAt: now.toISOString() });
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      'Regain-Signature': webhookSignature(secret, now, body),
      'User-Agent': 'Regain',
    };
    return { body, headers };
  }

  return {
    async send(message) {
      refuseOthers(phones, message.to);
      const { body, headers } = compose(message);
      const status = await post({ url, headers, body, agent, timeoutMs, ...trust }).catch(unreachable);
      if (status >= 200 && status < 300) return { answer: `HTTP ${status}` };
      throw new DeliveryFailed(`the webhook answered ${status}`, refusedForGood.has(status));
    },
    async rehearse(message) {
      compose(message);
      return { answer: '' };
    },
    close: () => agent.destroy(),
  };
}

/** What a page or an import took is texted as it was stored then, and nothing else (R63). */
function refuseOthers(phones: PhoneNumbers, to: string): void {
  const read = phones.read(to);
  if (read.ok ? read.e164 !== to : read.reason === 'malformed')
    throw new DeliveryFailed('the recipient is not a valid E.164 number of a kind that is texted', true);
  if (!read.ok) throw new DeliveryFailed('texts to this country are not allowed', true);
}

/** Node's error names the host and address at most; only its code is kept, and no cause that could hold more. */
function unreachable(error: NodeJS.ErrnoException): never {
  throw new DeliveryFailed(`the webhook was not reached: ${error.code ?? error.name}`, false);
}

function receiverOf(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new TypeError('The text message webhook must be an https URL (http only to this machine).');
}
