import { foldCase } from './fold.ts';
import { canonicalPassword } from './length.ts';

/** The passwords that guessers try first. Exact: no false alarms. */
export interface CommonPasswords {
  /** `candidate` is in NFC and lower case. */
  has(candidate: string): boolean;
}

const signsForLetters: Record<string, string> = {
  '0': 'o',
  $: 's',
  '@': 'a',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

/**
 * As it stands, and with look-alikes undone: guessers try P@ssw0rd1 as early as password1. Digits after the last letter may be
 * digits after all, and 1 may stand for either of two letters.
 */
export function isCommon(password: string, common: CommonPasswords): boolean {
  const lower = canonicalPassword(password).toLowerCase();
  const folded = foldCase(lower);
  const [, head, tail] = /^(.*\p{L}|)(.*)$/su.exec(folded)!;
  const spell = (text: string, one: string) =>
    text.replace(/[0$@3457]/g, (sign) => signsForLetters[sign]!).replace(/[1!|]/g, one);
  const spelt = ['i', 'l'].flatMap((one) => [spell(head!, one) + tail, spell(folded, one)]);
  const candidates = [lower, folded, ...spelt];
  return candidates.some((candidate) => common.has(candidate) || common.has(runTogether(candidate)));
}

/** Lists hold phrases in one word: `correct horse battery staple` is tried as early as without its spaces. */
function runTogether(words: string): string {
  return words.replace(/[\s_.-]+/gu, '');
}
