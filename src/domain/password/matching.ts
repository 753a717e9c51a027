import { type Coverage, cover } from './coverage.ts';

/** Marks every place where the term stands, letter for letter. True if there was one. */
export function coverExact(text: string, term: string, coverage: Coverage): boolean {
  let found = false;
  if (term === '') return found;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    cover(coverage, at, at + term.length);
    found = true;
  }
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
export function coverFuzzy(text: string, term: string, coverage: Coverage): boolean {
  if (term.length < SHORTEST_FUZZY) return coverExact(text, term, coverage);
  const middle = term.length >> 1;
  const head = term.slice(0, middle);
  const tail = term.slice(middle);
  let found = false;
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
    for (let size = term.length + 1; size >= term.length - 1; size--) {
      if (coverIfClose(text, at, at + size, term, coverage)) found = true;
    }
  }
  for (let at = text.indexOf(tail); at !== -1; at = text.indexOf(tail, at + 1)) {
    const end = at + tail.length;
    for (let size = term.length + 1; size >= term.length - 1; size--) {
      if (coverIfClose(text, end - size, end, term, coverage)) found = true;
    }
  }
  return found;
}

function coverIfClose(text: string, start: number, end: number, term: string, coverage: Coverage): boolean {
  if (start < 0 || end > text.length || !isWithinOneEdit(text, start, end, term)) return false;
  cover(coverage, start, end);
  return true;
}

function isWithinOneEdit(text: string, start: number, end: number, term: string): boolean {
  const size = end - start;
  let same = 0;
  while (same < size && same < term.length && text[start + same] === term[same]) same++;
  let sameAtEnd = 0;
  const most = Math.min(size, term.length) - same;
  while (sameAtEnd < most && text[end - 1 - sameAtEnd] === term[term.length - 1 - sameAtEnd]) sameAtEnd++;
  if (size > term.length) return same > 0 && sameAtEnd > 0 && same + sameAtEnd >= term.length;
  return same + sameAtEnd >= term.length - 1;
}
