/** Letters that Unicode does not take apart, written as people type them without the right keyboard. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const notTakenApart = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Case, accents and width taken away, so that "Ｊosé" and "jose" are one word. Only the accents of the Latin, Greek and
 * Cyrillic scripts go: in Indic scripts a mark is a vowel, and without it names would run together.
 */
export function foldCase(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(notTakenApart, (letter) => plainLetters[letter]!);
}

/**
 * 0, 1, $ and @ are the substitutions that Entra documents; the others are the ones every cracking rule set tries.
 * i joins l, because 1 stands for either. Each replaces one code unit by one, so positions stay.
 */
const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  $: 's',
  '@': 'a',
  '!': 'l',
  '|': 'l',
  i: 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

export function undoLookAlikes(folded: string): string {
  return folded.replace(/[01$@!|i3457]/g, (sign) => lookAlikes[sign]!);
}

/** The form in which passwords and terms meet. */
export function normaliseForMatching(text: string): string {
  return undoLookAlikes(foldCase(text));
}
