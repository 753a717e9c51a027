/** Where one way of finding people becomes cheaper than another. What is found does not depend on them. */
export interface Limits {
  /**
   * Most people who are looked up by an index and sorted. Of a million, a set costs a look-up for each, and a walk a
   * million look-ups by their number for each row of a page.
   */
  setOf: number;
  /**
   * The same of words alone: their hits are rather sorted than walked to, even many. Typed words and sorted names are the
   * same words, so those who match may all stand at the end of the walk; and what sorts them stands beside the words.
   */
  wordsOf: number;
  /** Most people whom a walk passes by before everybody who fits is sorted after all. */
  farEnough: number;
  /** The same of words alone. */
  farForWords: number;
  /** How far entries are counted when no set is small: that costs less than taking the wrong one. */
  countedAgain: number;
  /** Entries among which the total is looked for first: mostly more than are counted are found there. */
  firstLook: number;
  /** How many of a person's words are thought to begin with what was typed: hits are read so often for each person. */
  wordsEach: number;
}

/** Measured with a million people, see docs/decisions. */
export const usualLimits: Limits = {
  setOf: 6000,
  wordsOf: 40_000,
  farEnough: 12_000,
  farForWords: 3000,
  countedAgain: 150_000,
  firstLook: 4000,
  wordsEach: 8,
};
