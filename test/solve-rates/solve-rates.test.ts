import { expect, test } from 'vitest';
import { measureOcr, tesseractVersion } from './ocr.ts';

/**
 * Share of pictures that any of all attempts may read. Not a security bound (R6): it tells that a change to
 * the drawing made it plain print again.
 */
const bound = 0.1;

test('R6: Tesseract reads at most a tenth of the pictures, whatever is done to them first', async ({
  skip,
}) => {
  const missing = !(await tesseractVersion());
  if (missing && process.env.CI !== 'true') skip('tesseract is not installed (Debian: tesseract-ocr)');
  const { any, rates } = await measureOcr(200);
  expect(any, JSON.stringify(rates)).toBeLessThanOrEqual(bound);
}, 600_000);
