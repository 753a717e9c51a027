import type { Translate } from '../../text/translate.ts';

/** "Wait 60 seconds, then try again." in the unit that a person would use. */
export function waitSentence(t: Translate, seconds: number): string {
  if (seconds >= 2 * 3600) return t('common.wait-hours', { hours: Math.ceil(seconds / 3600) });
  if (seconds > 120) return t('common.wait-minutes', { minutes: Math.ceil(seconds / 60) });
  return t('common.wait', { seconds });
}
