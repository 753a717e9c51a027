import type { Seeded } from '../seeded.ts';

/** From [low, high). */
type Range = readonly [low: number, high: number];

/** A sine over `length` pixels, its height in pixels and its number of periods drawn from the ranges. */
export function wave(chance: Seeded, length: number, heights: Range, periods: Range): (at: number) => number {
  const height = chance.between(...heights);
  const frequency = (chance.between(...periods) * 2 * Math.PI) / length;
  const phase = chance.between(0, 2 * Math.PI);
  return (at) => height * Math.sin(at * frequency + phase);
}
