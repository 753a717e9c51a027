import type { MessageId } from '../../text/catalogue.ts';
import type { Translate } from '../../text/translate.ts';
import type { Ctx } from '../context.ts';

/** "Wait 60 seconds, then try again." in the unit that a person would use. */
export function waitSentence(t: Translate, seconds: number): string {
  if (seconds >= 2 * 3600) return t('common.wait-hours', { hours: Math.ceil(seconds / 3600) });
  if (seconds > 120) return t('common.wait-minutes', { minutes: Math.ceil(seconds / 60) });
  return t('common.wait', { seconds });
}

/** What whoever has to wait is told: why, and how long. Programs read it in `Retry-After` (RFC 9110 §10.2.3). */
export function mustWait(c: Ctx, seconds: number, why: MessageId = 'common.too-many'): string {
  c.header('Retry-After', String(seconds));
  return `${c.var.t(why)} ${waitSentence(c.var.t, seconds)}`;
}
