import { isLocale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Ctx } from '../context.ts';
import { writeCookie } from '../guard/cookies.ts';

/**
 * True if the form was posted by a language button: the page is shown again in that language, with everything
 * that was typed but secrets, and nothing else happens.
 */
export function changesLanguage(c: Ctx): boolean {
  const asked = c.var.form.text('lang');
  if (!isLocale(asked)) return false;
  writeCookie(c, 'language', asked);
  c.set('locale', asked);
  c.set('t', translator(asked));
  c.set('visitor', { ...c.var.visitor, locale: asked });
  return true;
}
