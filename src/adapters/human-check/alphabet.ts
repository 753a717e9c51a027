/**
 * Capitals and digits that stay apart when they lean, overlap and are crossed by a stroke. Left out: 0 O D Q,
 * 1 I J L, 2 Z, 4, 5 S, 7, 8 B, C's twin G, E's twin F, H's twin N, R's twin P, and V beside U and Y.
 */
export const pictureAlphabet = 'ACEHKMRTUWXY369';

/**
 * Digits that stay apart by ear in every language: 1 and 9 are left out because yī and qī, liù and jiǔ, and
 * five and nine are taken for each other in noise.
 */
export const soundAlphabet = '02345678';

/** How many characters a person types from the picture: few, because a wrong answer costs the whole check anyway. */
export const pictureLength = 5;

/** How many digits a person types by ear. */
export const soundLength = 6;
