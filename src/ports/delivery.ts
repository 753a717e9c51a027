/**
 * Delivery of one message to one stored address (R8, R64). Called from jobs only, never within a request (R2).
 *
 * Threats: a header smuggled in by a name or subject; a message shown to the wrong person; a retry that sends twice.
 */
export interface MailSender {
  /** Resolves when the server has taken it. Rejects with `DeliveryFailed` otherwise. */
  send(mail: Mail): Promise<DeliveryReceipt>;
  /** All of that work but handing it over: for a message that nobody may get. */
  rehearse(mail: Mail): Promise<DeliveryReceipt>;
}

export interface TextSender {
  send(text: TextMessage): Promise<DeliveryReceipt>;
  rehearse(text: TextMessage): Promise<DeliveryReceipt>;
}

export interface Mail {
  /** Stable for one message: becomes the Message-ID, so that a retry is recognised as the same mail. */
  id: string;
  to: string;
  /** Shown as the sender's name; may come from an organisation, so it is not trusted. */
  fromName: string;
  subject: string;
  text: string;
  html: string;
  /** BCP 47, for Content-Language. */
  language: string;
}

export interface TextMessage {
  id: string;
  /** E.164, e.g. +393331234567. */
  to: string;
  text: string;
}

export interface DeliveryReceipt {
  /** The server's own words, for the operator; never the message's content. */
  answer: string;
}

export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  /** True if trying again can't help (an address refused for good). */
  readonly permanent: boolean;
  constructor(message: string, permanent: boolean, options?: ErrorOptions) {
    super(message, options);
    this.permanent = permanent;
  }
}
