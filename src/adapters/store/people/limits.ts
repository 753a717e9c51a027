/** Where one way of finding people becomes cheaper than another. What is found does not depend on them. */
export interface Limits {
  /** A source that costs no more, in entries of an index that tells all, is read whole at once. */
  few: number;
  /** Most people whom a walk passes by before a source is read whole after all: those who match may all stand at its end. */
  farEnough: number;
  /** The same of words in a list by name: typed words and sorted names are the same words, so it mostly leads too far. */
  farForWords: number;
  /** A walk goes on if as many as are counted seem to stand in no more entries. */
  worthGoingOn: number;
  /** An index of no more entries, of all organisations, is read without counting them first. */
  rare: number;
  /** How far entries are counted when no source is known to be small: that costs less than taking the wrong one. */
  countedAgain: number;
  /** What looking somebody up costs, in entries of an index that tells all. */
  lookUp: number;
  /** How many of a person's words are thought to begin with what was typed: hits are read so often for each person. */
  wordsEach: number;
}

/** Measured with a million people, see docs/decisions. */
export const usualLimits: Limits = {
  few: 3000,
  farEnough: 15_000,
  farForWords: 3000,
  worthGoingOn: 80_000,
  rare: 60_000,
  countedAgain: 150_000,
  lookUp: 12,
  wordsEach: 8,
};
