import type { Ctx } from '../context.ts';

/** Where a sign-in leads by itself. */
export const home = '/security';

/**
 * Where to go on after signing in: a path of our own, or an address of an origin on the operator's list (R72).
 * Anything else, such as `//evil` or `/\evil`, is our own home page.
 */
export function returnTarget(c: Ctx, asked: string | undefined): string {
  if (asked === undefined || asked === '' || asked.length > 2000) return home;
  const { origin, returnOrigins } = c.var.deps.settings;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so they could hide a second slash
  if (/[\u0000-\u0020\\\u007f]/.test(asked)) return home;
  if (!URL.canParse(asked, origin)) return home;
  const target = new URL(asked, origin);
  // `blob:` addresses have the origin of what is in them.
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return home;
  // `/.//evil` and `/x/..//evil` are paths of ours that a browser, handed `//evil`, reads as another host.
  if (target.pathname.startsWith('//')) return home;
  if (target.username !== '' || target.password !== '') return home;
  if (target.origin === origin) return `${target.pathname}${target.search}`;
  return returnOrigins.includes(target.origin) ? target.href : home;
}
