import { createTransport } from 'nodemailer';
import { oneLine } from '../../domain/one-line.ts';
import type { Mail, MailSender } from '../../ports/delivery.ts';
import { DeliveryFailed } from '../../ports/delivery.ts';
import { onlyRecipient, singleMailbox } from './mail-address.ts';
import { smtpAnswer, smtpFailure } from './smtp-failure.ts';
import { type SmtpSettings, smtpOptions } from './smtp-options.ts';

export interface SmtpSender extends MailSender {
  /** Connects and signs in without sending. Rejects with `DeliveryFailed`. */
  check(): Promise<void>;
  /** Ends idle connections now and busy ones after their message. */
  close(): void;
}

/** Mail by SMTP. Throws a `TypeError` at once on settings that could not be kept safe. */
export function createSmtpSender(settings: SmtpSettings): SmtpSender {
  const from = singleMailbox(settings.from);
  if (from === undefined) throw new TypeError('The sender must be one plain mail address, without a name.');
  const options = smtpOptions(settings);
  const transport = createTransport(options);
  // Composes and signs, and hands over to nobody.
  const nowhere = createTransport({
    streamTransport: true,
    buffer: true,
    ...(options.dkim === undefined ? {} : { dkim: options.dkim }),
  });
  const timeoutMs = settings.timeoutMs ?? 30_000;

  return {
    async send(mail) {
      const message = { ...headersOf(mail, from), text: mail.text, html: mail.html };
      try {
        const sent = await transport.sendMail({ ...message, signal: AbortSignal.timeout(timeoutMs) });
        return { answer: smtpAnswer(sent.response) };
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    async rehearse(mail) {
      await nowhere.sendMail({ ...headersOf(mail, from), text: mail.text, html: mail.html });
      return { answer: '' };
    },
    async check() {
      try {
        await transport.verify();
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    close: () => transport.close(),
  };
}

function headersOf(mail: Mail, from: string) {
  const to = onlyRecipient(mail.to);
  if (!/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(mail.language))
    throw new DeliveryFailed('the language is not a BCP 47 tag', true);
  return {
    from: { name: oneLine(mail.fromName, 64), address: from },
    to: { name: '', address: to },
    // The envelope decides who gets the mail; it is set apart from any header (R8, R64).
    envelope: { from, to: [to] },
    subject: oneLine(mail.subject, 200),
    messageId: `<${messageIdPart(mail.id)}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    textEncoding: 'quoted-printable' as const,
    headers: {
      'Content-Language': mail.language,
      // RFC 3834 §5, and its counterpart in Exchange: no holiday notice answers a code.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

/** Two ids never meet, and none ends the header: every other octet is written as `=` and two hex digits. */
function messageIdPart(id: string): string {
  return Array.from(Buffer.from(id), (octet) => {
    const character = String.fromCharCode(octet);
    return /[A-Za-z0-9_-]/.test(character) ? character : `=${octet.toString(16).padStart(2, '0')}`;
  }).join('');
}
