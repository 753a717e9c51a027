import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pictureAlphabet } from '../../../src/adapters/human-check/alphabet.ts';
import { colours, drawPicture } from '../../../src/adapters/human-check/picture/draw.ts';
import { loadFonts } from '../../../src/adapters/human-check/picture/fonts.ts';
import { createSeeded } from '../../../src/adapters/human-check/seeded.ts';

const assets = join(import.meta.dirname, '../../../assets/human-check');
const families = loadFonts(assets);
const seed = (fill: number) => createSeeded(new Uint8Array(32).fill(fill));

test('the picture is a PNG of 560 × 180 pixels that another decoder reads', async () => {
  const image = await loadImage(await drawPicture('ACE36', families, seed(1)));
  expect([image.width, image.height]).toEqual([560, 180]);
});

test('the picture travels light on a poor connection: under 15 kB', async () => {
  for (let i = 0; i < 20; i++)
    expect((await drawPicture('WMWMW', families, seed(i))).length).toBeLessThan(15_000);
});

test('the same chance draws the same picture, another draws another', async () => {
  const first = await drawPicture('ACE36', families, seed(1));
  expect(await drawPicture('ACE36', families, seed(1))).toEqual(first);
  expect(await drawPicture('ACE36', families, seed(2))).not.toEqual(first);
});

test('R4: nothing but pixels is in the file', async () => {
  const png = Buffer.from(await drawPicture('ACE36', families, seed(1)));
  const chunks: string[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    chunks.push(png.toString('latin1', at + 4, at + 8));
    if (chunks.at(-1) === 'IDAT') {
      expect(inflateSync(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))).toHaveLength(281 * 180);
    }
  }
  expect(chunks).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
});

test('every bundled font has every character of the alphabet', async () => {
  for (const family of families) {
    const shapes = [...pictureAlphabet].map((c) => drawPicture(c, [family], seed(1)));
    const missing = await drawPicture('\u{10ffff}', [family], seed(1));
    const seen = new Set((await Promise.all(shapes)).map((png) => Buffer.from(png).toString('base64')));
    expect(seen.size).toBe(pictureAlphabet.length);
    expect(seen).not.toContain(Buffer.from(missing).toString('base64'));
  }
});

test('a missing font stops the start instead of drawing with what the server happens to have', () => {
  expect(() => loadFonts('/nowhere', { 'No Such Family': 'no-such-file.woff2' })).toThrow(
    'cannot load its font',
  );
});

test('ink and ground contrast by 10 : 1 at least (WCAG 1.4.3 asks 4.5)', () => {
  const luminance = (colour: number[]) => {
    const [r, g, b] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  for (const [ground, ink] of colours) {
    expect((luminance(ground) + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThanOrEqual(10);
  }
});
