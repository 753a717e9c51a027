const WORDS = 5;

/**
 * Five different words joined by hyphens, for the *Suggest one* button: about 51 bits with `suggestionWords`.
 * `pick` gives an even, unpredictable integer in [0, below). Needs at least five words of four letters or more, which makes
 * 24 code points; five of one word would be a repetition, so none comes twice.
 */
export function suggestPassword(pick: (below: number) => number, words: readonly string[]): string {
  const left = [...words];
  const chosen = Array.from({ length: WORDS }, () => left.splice(pick(left.length), 1)[0]!);
  return chosen.join('-');
}
