import { oneLine } from '../../domain/one-line.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { dateLocales, type Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { MessageContext } from './context.ts';

/** Marks of direction and joiners: names are told apart by what can be seen of them. */
const hidden = /[\u200b-\u200f\ufeff]/gu;

/**
 * An organisation's name where it stands in a sentence of ours: one line, short, without what rearranges or
 * hides the words around it (R64).
 */
export function plainName(text: string, most = 60): string {
  return oneLine(text.replace(hidden, ''), most);
}

/** Who a message comes from: the organisation by its name, or the service. */
export function senderName(app: MessageContext, account: AccountRecord | undefined): string {
  const name = plainName(account?.organisation?.name ?? '');
  return name === '' ? app.settings.serviceName : name;
}

/** The language in which an account is written to, unless it just chose another. */
export function localeOf(app: MessageContext, account: AccountRecord): Locale {
  return account.locale ?? account.organisation?.defaultLocale ?? app.settings.defaultLocale;
}

/** `22 November 2026 at 13:26 UTC`: a mail does not know its reader's time zone, so it names its own. */
export function momentIn(locale: Locale, at: Date): string {
  return translator(locale)('messages.utc', { at: moments[locale].format(at) });
}

export function dayIn(locale: Locale, at: Date): string {
  return days[locale].format(at);
}

/** Kept: making one takes longer than laying out the mail around it. */
const moments = formats({ dateStyle: 'long', timeStyle: 'short' });
const days = formats({ dateStyle: 'long' });

function formats(style: Intl.DateTimeFormatOptions): Readonly<Record<Locale, Intl.DateTimeFormat>> {
  const of = (locale: Locale) => new Intl.DateTimeFormat(dateLocales[locale], { ...style, timeZone: 'UTC' });
  return { en: of('en'), it: of('it'), 'zh-CN': of('zh-CN') };
}
