import type { Translate } from '../../../text/translate.ts';
import { waitSentence } from '../../view/wait.ts';

/** That the current password was wrong, and how long the next try has to wait, if at all. */
export function wrongPassword(t: Translate, seconds: number): string {
  const sentence = t('security.wrong-password');
  return seconds === 0 ? sentence : `${sentence} ${waitSentence(t, seconds)}`;
}
