import { dateLocales, type Locale } from '../../text/locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withTime}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(dateLocales[locale], {
      dateStyle: 'medium',
      ...(withTime && { timeStyle: 'short' }),
      timeZone: 'UTC',
    });
    formats.set(key, made);
  }
  return made;
}

/** Date and time in the page's language, in UTC and saying so: the server can't know where its reader is. */
export function moment(locale: Locale, at: Date): string {
  return `${format(locale, true).format(at)} UTC`;
}

/** The date alone, UTC. */
export function day(locale: Locale, at: Date): string {
  return format(locale, false).format(at);
}

/** Hours and minutes in UTC, said as `moment` and our mails say them: for what happened within the hour. */
export function timeOfDay(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`;
}
