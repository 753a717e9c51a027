import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, MessageId } from './catalogue.ts';
import { en } from './en/index.ts';
import { it } from './it/index.ts';
import type { Locale } from './locale.ts';
import { zhCN } from './zh-CN/index.ts';

type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Says a message in one language. Values are put in as text; escaping is the page's business. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

export const catalogues: Readonly<Record<Locale, Catalogue>> = { en, it, 'zh-CN': zhCN };

const translators = new Map<Locale, Translate>();

export function translator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known !== undefined) return known;
  const catalogue = catalogues[locale];
  const parsed = new Map<MessageId, IntlMessageFormat>();
  const translate: Translate = (id, values) => {
    const text = catalogue[id];
    // Most messages are plain text: parsing and formatting them would cost more than the page.
    if (!text.includes('{') && !text.includes("'") && !text.includes('<')) return text;
    let format = parsed.get(id);
    if (format === undefined) {
      format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
      parsed.set(id, format);
    }
    return String(format.format(values));
  };
  translators.set(locale, translate);
  return translate;
}
