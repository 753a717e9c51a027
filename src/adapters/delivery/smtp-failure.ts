import type { NodemailerError } from 'nodemailer';
import { DeliveryFailed } from '../../ports/delivery.ts';

/** Where a 5xx speaks of this recipient or this message. At sign-in or MAIL FROM it speaks of our own settings. */
const aboutTheMessage = new Set(['RCPT TO', 'DATA']);

/**
 * A failure the log may hold: reply codes and the step, never the server's sentence nor the original error. Servers
 * repeat the recipient, and filters repeat the subject, which may carry a code.
 */
export function smtpFailure(error: unknown): DeliveryFailed {
  const { code, command, response, responseCode, permanent } = error as NodemailerError;
  if (responseCode === undefined) return new DeliveryFailed(`no delivery: ${code ?? 'unknown cause'}`, false);
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const reply = enhanced === undefined ? `${responseCode}` : `${responseCode} ${enhanced}`;
  const step = command === undefined ? 'connecting' : command;
  return new DeliveryFailed(
    `the mail server answered ${reply} to ${step}`,
    permanent === true && aboutTheMessage.has(step),
  );
}

/** The server's words of acceptance (mostly its queue id), with anything like an address taken out. */
export function smtpAnswer(response: string): string {
  return response
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/\S*@\S*/g, '…')
    .slice(0, 200);
}
