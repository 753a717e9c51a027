import type { DeliveryReceipt } from '../../ports/delivery.ts';
import type { MailBlock } from '../../ports/mail-layout.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { MessageContext } from './context.ts';
import { senderName } from './words.ts';

/** What one kind of mail says; the frame around it is the same for all. */
export interface Letter {
  subject: string;
  title: string;
  blocks: readonly MailBlock[];
  /** How to tell it from a forged one, where the usual sentence is not true of it. */
  genuine?: string;
}

interface Envelope {
  account: AccountRecord;
  locale: Locale;
  supportCode: string | undefined;
}

/** Lays a letter out, with who it is from and how to tell a real one from a forged one, and sends it. */
export function sendLetter(
  app: MessageContext,
  { account, locale, supportCode }: Envelope,
  letter: Letter,
  id: string,
  to: string,
): Promise<DeliveryReceipt> {
  const t = translator(locale);
  const { origin, supportAddress, serviceName } = app.settings;
  const name = senderName(app, account);
  const laidOut = app.layout({
    language: locale,
    brand: { name },
    title: letter.title,
    blocks: letter.blocks,
    ...(supportCode === undefined
      ? {}
      : { reference: { label: t('common.support-code'), value: supportCode } }),
    footer: [
      letter.genuine ?? t('messages.footer.genuine', { origin }),
      t('messages.footer.automatic', { service: serviceName, support: supportAddress }),
    ],
  });
  return app.mail.send({ id, to, fromName: name, subject: letter.subject, language: locale, ...laidOut });
}
