import { baseWords } from './base-words.ts';
import { countPoints } from './coverage.ts';
import { foldCase, normaliseForMatching, undoLookAlikes } from './fold.ts';
import { canonicalPassword, MAXIMUM_LENGTH, passwordLength } from './length.ts';
import { coverExact, coverFuzzy, searched } from './matching.ts';
import { coverPatterns } from './patterns.ts';
import { organisationNames, personNames } from './terms.ts';

/** What a password has to reach: Microsoft, "Entra password protection", score calculation. */
const NEEDED_SCORE = 5;

/** What can be judged while a person types, without the server's lists. */
export interface MeasureContext {
  /** Code points: 15 when the password stands alone, 8 where a second factor always follows (R32). */
  minimumLength: number;
  /** Names and user IDs of the person. */
  person: readonly string[];
  /** Name and domains of the organisation. */
  organisation: readonly string[];
  /** The organisation's own banned terms, at most 1,000 of them. */
  customTerms: readonly string[];
}

/** The terms are given back as they were given in, for a sentence on the page. */
export interface PasswordMeasure {
  /** Code points after NFC; nothing else was looked at when it is 'too-long'. */
  length: number | 'too-long';
  minimum: number;
  maximum: number;
  /** From this length on a name inside costs points instead of refusing (R35). */
  namesAllowedFrom: number;
  score: number;
  needed: number;
  personNames: string[];
  organisationNames: string[];
  customTerms: string[];
  /** Well-known words on which passwords are built. */
  baseWords: string[];
  /** A repetition, a sequence, a keyboard row or a year was found. */
  pattern: boolean;
}

/** A password this long may hold a name: what remains is long enough (R35). */
const NAMES_ALLOWED_FROM = 15;

/**
 * Measures; refuses nothing. The score is the one that Entra documents: look-alikes undone, then one point for each term or
 * pattern found and one for each remaining character. Names are found letter for letter, so that "Anna" does not ban
 * "manna" less one; words on which nobody's password should rest, with one edit. Safe in the browser: no imports beyond this
 * folder, no list of common passwords.
 */
export function measurePassword(password: string, context: MeasureContext): PasswordMeasure {
  const length = passwordLength(password);
  const measure: PasswordMeasure = {
    length,
    minimum: context.minimumLength,
    maximum: MAXIMUM_LENGTH,
    namesAllowedFrom: NAMES_ALLOWED_FROM,
    score: 0,
    needed: NEEDED_SCORE,
    personNames: [],
    organisationNames: [],
    customTerms: [],
    baseWords: [],
    pattern: false,
  };
  if (length === 'too-long') return measure;

  const plain = foldCase(canonicalPassword(password));
  const search = searched(undoLookAlikes(plain));
  const exactly = (name: string) => coverExact(search, normaliseForMatching(name));
  const closely = (term: string) => coverFuzzy(search, normaliseForMatching(term));
  measure.personNames = personNames(context.person).filter(exactly);
  measure.organisationNames = organisationNames(context.organisation).filter(exactly);
  measure.customTerms = context.customTerms.filter(closely);
  measure.baseWords = baseWords.filter(closely);
  measure.pattern = coverPatterns(plain, search.coverage);
  measure.score = countPoints(search.text, search.coverage);
  return measure;
}
