import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../src/domain/picture/header.ts';
import { picture, pngHeader, pngOf } from '../../support/pictures.ts';

/** The size of a picture out of its first bytes, as encoders write them and as attackers do. */
describe.each(['png', 'jpeg', 'webp'] as const)('a %s', (format) => {
  test('says its format and its size', async () => {
    const bytes = await picture(format, { width: 301, height: 97 });
    expect(readHeader(bytes)).toMatchObject({ format, width: 301, height: 97 });
  });

  test('cut off anywhere is no picture', async () => {
    const bytes = await picture(format, { width: 64, height: 64 });
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(['broken', 'unknown'], `${length} bytes`).toContain(readHeader(bytes.subarray(0, length)));
    }
  });

  test('with bytes changed is read to an answer, never to an error', async () => {
    const bytes = await picture(format, { width: 64, height: 64 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
        const read = readHeader(changed);
        expect(typeof read === 'string' || (read.width >= 0 && read.height >= 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('every kind of WebP says its size', () => {
  const webp = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    const chunk = Buffer.concat([Buffer.from('WEBP'), Buffer.from(name), length, data]);
    const whole = Buffer.alloc(4);
    whole.writeUInt32LE(chunk.length);
    return Buffer.concat([Buffer.from('RIFF'), whole, chunk]);
  };
  const lossy = webp('VP8 ', Buffer.from('0000009d012a2c01640000000000', 'hex'));
  expect(readHeader(lossy)).toEqual({ format: 'webp', width: 300, height: 100 });
  expect(readHeader(webp('VP8 ', Buffer.alloc(14)))).toBe('broken');
  // 300 - 1 and 100 - 1 in 14 bits each.
  const lossless = Buffer.alloc(10);
  lossless[0] = 0x2f;
  lossless.writeUInt32LE(299 | (99 << 14), 1);
  expect(readHeader(webp('VP8L', lossless))).toEqual({ format: 'webp', width: 300, height: 100 });
  const extended = webp('VP8X', Buffer.from('000000002b0100630000', 'hex'));
  expect(readHeader(extended)).toEqual({ format: 'webp', width: 300, height: 100 });
  const huge = webp('VP8X', Buffer.from('00000000ffffffffffff', 'hex'));
  expect(readHeader(huge)).toEqual({ format: 'webp', width: 16_777_216, height: 16_777_216 });
  expect(readHeader(webp('EXIF', Buffer.alloc(10)))).toBe('broken');
});

test('a JPEG is read past what stands before its frame, and not past its scan', () => {
  const jpeg = (hex: string) => Buffer.from(`ffd8${hex.replaceAll(' ', '')}`, 'hex');
  const frame = 'ffc2 000b 08 0064 012c 01 01 11 00';
  const wanted = { format: 'jpeg', width: 300, height: 100 };
  expect(readHeader(jpeg(`ffe0 0004 aabb ffff ${frame} ffd9`))).toEqual(wanted);
  // A table (DHT) has a number among those of frames.
  expect(readHeader(jpeg(`ffc4 0008 0001 0001 0001 ${frame} ffd9`))).toEqual(wanted);
  expect(readHeader(jpeg(`${frame} 0000`))).toBe('broken');
  expect(readHeader(jpeg(`ffda 0002 ${frame} ffd9`))).toBe('broken');
  // A segment of no length would be read for ever.
  expect(readHeader(jpeg('ffe0 0000 '.repeat(50)))).toBe('broken');
});

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
  ['GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
  ['BMP', 'BM'],
  ['nothing', ''],
  ['spaces before a PNG', ` ${pngOf(['IHDR', pngHeader(20, 20)]).toString('latin1')}`],
])('%s is none of the formats', (_, text) => {
  expect(readHeader(Buffer.from(text, 'latin1'))).toBe('unknown');
});
