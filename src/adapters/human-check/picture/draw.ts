import type { Seeded } from '../seeded.ts';
import { drawMask } from './mask.ts';
import { type Colour, encodeShades } from './png.ts';
import { warp } from './warp.ts';

/** In pixels: twice the 280 × 90 CSS pixels it is shown at, so that it is sharp on a phone. */
const pictureWidth = 560;
const pictureHeight = 180;

/**
 * Ground and ink, 10 : 1 or more in contrast (WCAG 1.4.3 asks 4.5). The picture brings its own ground because
 * the page may be light or dark.
 */
export const colours: [ground: Colour, ink: Colour][] = [
  [
    [250, 246, 236],
    [44, 51, 92],
  ],
  [
    [238, 246, 250],
    [84, 34, 58],
  ],
  [
    [244, 249, 238],
    [24, 66, 58],
  ],
  [
    [250, 240, 240],
    [52, 42, 84],
  ],
];

/** A PNG of `text`. The same text, fonts and chance give the same bytes. */
export async function drawPicture(text: string, families: string[], chance: Seeded): Promise<Uint8Array> {
  const [ground, ink] = colours[chance.below(colours.length)]!;
  const drawn = drawMask(text, families, pictureWidth, pictureHeight, chance);
  const bent = warp(drawn, pictureWidth, pictureHeight, chance);
  const picture = encodeShades(bent, pictureWidth, pictureHeight, ground, ink);
  // Both are read by now. The collector would let hundreds of them wait.
  for (const { buffer } of [drawn, bent]) (buffer as ArrayBuffer).transfer(0);
  return picture;
}
