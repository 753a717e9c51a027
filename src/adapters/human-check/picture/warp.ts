import type { Seeded } from '../seeded.ts';
import { wave } from './wave.ts';

/**
 * Bends a coverage mask (one byte a pixel) along two waves, so that no baseline and no straight stem is left for
 * a reader that expects printed lines. Bilinear, because hard edges would be thresholded away for free.
 */
export function warp(mask: Uint8Array, width: number, height: number, chance: Seeded): Uint8Array {
  const bent = new Uint8Array(width * height);
  const up = wave(chance, width, [7, 11], [1.1, 1.9]);
  const upFine = wave(chance, width, [1.5, 2.5], [3.5, 5]);
  const along = wave(chance, height, [5, 9], [0.7, 1.2]);

  const rise = Float32Array.from({ length: width }, (_, x) => up(x) + upFine(x));
  for (let y = 0; y < height; y++) {
    const shift = along(y);
    for (let x = 0; x < width; x++) {
      const fromX = Math.min(Math.max(x + shift, 0), width - 1.01);
      const fromY = Math.min(Math.max(y + rise[x]!, 0), height - 1.01);
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const right = fromX - left;
      const down = fromY - top;
      const at = top * width + left;
      const a = mask[at]!;
      const b = mask[at + 1]!;
      const c = mask[at + width]!;
      const d = mask[at + width + 1]!;
      // Most of a picture is all ground or all ink, where there is nothing to mix.
      if (a === b && a === c && a === d) {
        bent[y * width + x] = a;
        continue;
      }
      const upper = a * (1 - right) + b * right;
      const lower = c * (1 - right) + d * right;
      bent[y * width + x] = upper * (1 - down) + lower * down;
    }
  }
  return bent;
}
