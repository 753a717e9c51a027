/**
 * Capitals and digits that stay apart when they lean, touch and are crossed by a stroke. Of each group that people
 * confuse one is kept or none: 0 C D G O Q, 1 I J L, 2 Z, 3 8 B, 4 A, 5 S, 7 T, E F, H N, P R, U V, K X Y.
 */
export const pictureAlphabet = 'ACEHMRTUWX369';

/** What is typed for a character of the picture by mistake, and can mean no other: it costs nobody their answer. */
export const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'C',
  '4': 'A',
  '7': 'T',
  '8': '3',
  B: '3',
  F: 'E',
  G: 'C',
  K: 'X',
  O: 'C',
  P: 'R',
  Q: 'C',
  S: '6',
  V: 'U',
  Y: 'X',
};

/**
 * Digits that stay apart by ear in every language: 1 and 9 are left out because yī and qī, liù and jiǔ, and
 * five and nine are taken for each other in noise.
 */
export const soundAlphabet = '02345678';

/** How many characters a person types from the picture: few, because a wrong answer costs the whole check anyway. */
export const pictureLength = 5;

/** How many digits a person types by ear. */
export const soundLength = 6;
