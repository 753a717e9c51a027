import { countPoints } from './coverage.ts';
import { normaliseForMatching } from './fold.ts';
import { coverExact, coverFuzzy, searched } from './matching.ts';

/** What a password has to reach: Microsoft, "Entra password protection", score calculation. */
export const NEEDED_SCORE = 5;

interface BannedTerms {
  /** Words that nobody's password should rest on: found with one edit. */
  banned: readonly string[];
  /** Names of the person and the organisation: found letter for letter, so that "Anna" does not ban "manna" less one. */
  names?: readonly string[];
}

/**
 * Entra's documented score: look-alikes undone, then one point for each banned term found and one for each remaining
 * character. Only the terms given count; length, common passwords and patterns are judged elsewhere.
 */
export function scorePassword(password: string, terms: BannedTerms): number {
  const search = searched(normaliseForMatching(password));
  for (const term of terms.banned) coverFuzzy(search, normaliseForMatching(term));
  for (const name of terms.names ?? []) coverExact(search, normaliseForMatching(name));
  return countPoints(search.text, search.coverage);
}
