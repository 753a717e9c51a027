import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';

/** What one page of the recovery may have the next one say. */
const sentences = {
  stale: 'common.stale',
  'recover-gone': 'recover.gone',
  'recover-extended': 'recover.extended',
  'recover-more': 'recover.more-demanded',
  'recover-done-before': 'recover.done-before',
  'recover-password-before': 'recover.done-password-before',
} as const satisfies Record<string, MessageId>;

export type FlashName = keyof typeof sentences;

export function sayNext(c: Ctx, name: FlashName): void {
  writeCookie(c, 'flash', name);
}

/** The sentence that the page before this one left, if it left one. */
export function said(c: Ctx): string | undefined {
  const name = readCookie(c, 'flash');
  if (name === undefined || !Object.hasOwn(sentences, name)) return undefined;
  clearCookie(c, 'flash');
  return c.var.t(sentences[name as FlashName]);
}
