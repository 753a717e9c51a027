/** The languages that Regain speaks. Each is complete: a missing message fails the type check. */
export const locales = ['en', 'it', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Each language's own name for itself. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  it: 'Italiano',
  'zh-CN': '简体中文',
};

/** In which dates are written: without a country English ones are American, and few elsewhere read those. */
export const dateLocales: Readonly<Record<Locale, string>> = { en: 'en-GB', it: 'it', 'zh-CN': 'zh-CN' };

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

/**
 * The best language for an Accept-Language header (RFC 9110 §12.5.4): exact or by its first subtag, in the
 * order of the weights; `fallback` where none fits.
 */
export function chooseLocale(header: string | undefined, fallback: Locale): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('q='));
      return { tag: tag.toLowerCase(), q: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const fit = locales.find(
      (locale) => locale.toLowerCase() === tag || tag.split('-')[0] === locale.split('-')[0]?.toLowerCase(),
    );
    if (fit !== undefined) return fit;
  }
  return fallback;
}
