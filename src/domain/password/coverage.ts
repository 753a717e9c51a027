/**
 * Which stretches of a password are worth one point only. `reach[i]` is the end of the longest known stretch that starts at i
 * (0 when none does); ends are exclusive, positions are code units.
 */
export type Coverage = Uint32Array;

export function noCoverage(length: number): Coverage {
  return new Uint32Array(length);
}

export function cover(coverage: Coverage, start: number, end: number): void {
  if (end > coverage[start]!) coverage[start] = end;
}

/**
 * The fewest points that account for the text: one for each stretch used, one for each code point left over.
 * Stretches may overlap, and going to the farthest end each time is then the minimum. More stretches never give more points.
 */
export function countPoints(text: string, coverage: Coverage): number {
  let points = 0;
  let position = 0;
  let seen = 0;
  let farthest = 0;
  while (position < text.length) {
    for (; seen <= position; seen++) farthest = Math.max(farthest, coverage[seen]!);
    const nextCodePoint = position + (text.codePointAt(position)! > 0xffff ? 2 : 1);
    position = Math.max(nextCodePoint, farthest);
    points += 1;
  }
  return points;
}
