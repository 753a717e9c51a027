/** The languages that Regain speaks. Each is complete: a missing message fails the type check. */
export const locales = ['en', 'it', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];
