import { type Coverage, cover, noCoverage } from './coverage.ts';

/** A password being searched for terms, in the form of `normaliseForMatching`. */
interface Searched {
  text: string;
  coverage: Coverage;
  /** Where each piece of a term stands: terms share pieces, and 1,000 of them must not search 1,000 times. */
  places: Map<string, number[]>;
}

export function searched(text: string): Searched {
  return { text, coverage: noCoverage(text.length), places: new Map() };
}

/** Marks every place where the term stands, letter for letter. True if there was one. */
export function coverExact(searched: Searched, term: string): boolean {
  const places = placesOf(searched, term);
  for (const at of places) cover(searched.coverage, at, at + term.length);
  return places.length > 0;
}

function placesOf({ text, places }: Searched, piece: string): number[] {
  const known = places.get(piece);
  if (known !== undefined) return known;
  const found: number[] = [];
  if (piece !== '')
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) found.push(at);
  places.set(piece, found);
  return found;
}

/** Under this, one edit leaves so few letters in common that ordinary words would match. */
const SHORTEST_FUZZY = 4;

/**
 * Marks every place where the term stands with at most one letter changed, left out or put in (Entra's edit distance of 1).
 * A letter put in must stand inside the term: beside it, it is a remaining character with a point of its own, or the published
 * score of `ContoS0Bl@nkf9!` would not come out.
 *
 * With one edit, one half of the term is untouched; looking for the halves first keeps 1,000 terms within milliseconds.
 */
export function coverFuzzy(searched: Searched, term: string): boolean {
  if (term.length < SHORTEST_FUZZY) return coverExact(searched, term);
  const { text, coverage } = searched;
  let found = false;
  const coverIfClose = (start: number, end: number) => {
    const addsNothing = found && coverage[start]! >= end;
    if (addsNothing || start < 0 || end > text.length || !isWithinOneEdit(text, start, end, term)) return;
    cover(coverage, start, end);
    found = true;
  };
  const middle = term.length >> 1;
  const tail = term.slice(middle);
  for (const start of placesOf(searched, term.slice(0, middle))) {
    for (let edit = 1; edit >= -1; edit--) coverIfClose(start, start + term.length + edit);
  }
  for (const at of placesOf(searched, tail)) {
    const end = at + tail.length;
    for (let edit = 1; edit >= -1; edit--) coverIfClose(end - term.length - edit, end);
  }
  return found;
}

function isWithinOneEdit(text: string, start: number, end: number, term: string): boolean {
  const size = end - start;
  const most = Math.min(size, term.length);
  let same = 0;
  while (same < most && text.charCodeAt(start + same) === term.charCodeAt(same)) same++;
  let sameAtEnd = 0;
  while (
    same + sameAtEnd < most &&
    text.charCodeAt(end - 1 - sameAtEnd) === term.charCodeAt(term.length - 1 - sameAtEnd)
  ) {
    sameAtEnd++;
  }
  if (size > term.length) return same > 0 && sameAtEnd > 0 && same + sameAtEnd === term.length;
  return same + sameAtEnd >= term.length - 1;
}
