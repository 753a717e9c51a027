import type { Refusal } from '../../../app/administration/verdict.ts';
import type { Translate } from '../../../text/translate.ts';

/** Why an act can't be done, in a sentence that says what can. */
export function refusalSentence(t: Translate, refusal: Refusal): string {
  return t(`console.refusal.${refusal}`);
}
