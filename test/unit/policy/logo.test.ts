import { expect, test } from 'vitest';
import { logo, logoWords, scaledDown, shownLogo, uploadFault } from '../../../src/domain/policy/logo.ts';
import { picture, pngHeader, pngOf } from '../../support/pictures.ts';

const sized = (width: number, height: number) =>
  pngOf(['IHDR', pngHeader(width, height)], ['IEND', Buffer.alloc(0)]);
const sha256 = 'ab'.repeat(32);

test.each([
  ['nothing', Buffer.alloc(0), 'none'],
  ['one pixel too low', sized(400, 15), 'too-small'],
  ['one too narrow', sized(15, 400), 'too-small'],
  ['the smallest', sized(16, 16), undefined],
  ['the largest', sized(4000, 4000), undefined],
  ['one too wide', sized(4001, 16), 'too-many-pixels'],
  ['one too high', sized(16, 4001), 'too-many-pixels'],
  ['four thousand million pixels', sized(65_535, 65_535), 'too-many-pixels'],
  ['a text', Buffer.from('hello'), 'format'],
] as const)('of what is sent, %s: %s', (_, bytes, fault) => {
  expect(uploadFault(bytes)).toBe(fault);
});

test('a byte more than 512 KiB is too large, whatever it is', async () => {
  const bytes = Buffer.concat([await picture(), Buffer.alloc(512 * 1024)]);
  expect(uploadFault(bytes.subarray(0, 512 * 1024))).toBeUndefined();
  expect(uploadFault(bytes.subarray(0, 512 * 1024 + 1))).toBe('too-large');
});

test('it is drawn whole, in its own proportions, never larger than it is', () => {
  expect(scaledDown({ width: 960, height: 320 })).toEqual({ width: 480, height: 160 });
  expect(scaledDown({ width: 4000, height: 4000 })).toEqual({ width: 160, height: 160 });
  expect(scaledDown({ width: 4000, height: 16 })).toEqual({ width: 480, height: 2 });
  expect(scaledDown({ width: 16, height: 4000 })).toEqual({ width: 1, height: 160 });
  expect(scaledDown({ width: 20, height: 20 })).toEqual({ width: 20, height: 20 });
});

test('a document names a picture whole, and nothing beside it', () => {
  const good = { width: 480, sha256, height: 160 };
  expect(logo.read(good)).toEqual({ ok: true, value: { sha256, width: 480, height: 160 } });
  // The database keeps another order; two orders are one logo.
  expect(JSON.stringify(logo.keep(good))).toBe(JSON.stringify({ sha256, width: 480, height: 160 }));
  expect(logo.read(null)).toEqual({ ok: true, value: null });
  for (const bad of [
    '',
    [],
    {},
    { ...good, sha256: sha256.toUpperCase() },
    { ...good, sha256: `${sha256}\n` },
    { ...good, sha256: `../${sha256}` },
    { ...good, width: 481 },
    { ...good, height: 0 },
    { ...good, height: 1.5 },
    { ...good, src: 'https://elsewhere.example/' },
  ]) {
    expect(logo.read(bad), JSON.stringify(bad)).toEqual({ ok: false, fault: { code: 'not-a-logo' } });
    expect(shownLogo({ logo: bad })).toBeNull();
  }
});

test('two logos of one size are told apart', () => {
  const [one, other] = ['ab', 'cd'].map((pair) =>
    logoWords({ sha256: pair.repeat(32), width: 1, height: 1 }),
  );
  expect(one).toEqual({ is: 'some', size: '1 × 1', code: 'abababab' });
  expect(other).not.toEqual(one);
  expect(logoWords(null)).toEqual({ is: 'none' });
});
