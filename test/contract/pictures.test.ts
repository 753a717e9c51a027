import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, Image } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { createPictures } from '../../src/adapters/pictures/pictures.ts';
import { bomb, picture, pngHeader, pngOf } from '../support/pictures.ts';

/** Pictures drawn by the real process: what strangers send never reaches a decoder in the server's own. */
const program = join(import.meta.dirname, '../../src/adapters/pictures/redraw.ts');
const pictures = createPictures(program);
const directory = mkdtempSync(join(tmpdir(), 'regain-pictures-'));

/** Another program in its place. */
function another(name: string, text: string): string {
  const path = join(directory, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

/** The colour of one pixel, red, green, blue, opacity. */
async function pixel(png: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = new Image();
  image.src = Buffer.from(png);
  await image.decode();
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data];
}

test.each(['png', 'jpeg', 'webp'] as const)(
  'a %s becomes a PNG that fits, in its own colours',
  async (format) => {
    const drawn = (await pictures.draw(await picture(format, { width: 960, height: 240, colour: 'red' })))!;
    expect(drawn).toMatchObject({ width: 480, height: 120, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const [red, green, blue, opacity] = await pixel(drawn.png, 400, 100);
    expect(red).toBeGreaterThan(250);
    expect([green, blue].every((part) => part! < 5)).toBe(true);
    expect(opacity).toBe(255);
  },
);

test('the same picture has the same name', async () => {
  const bytes = await picture();
  expect((await pictures.draw(bytes))?.sha256).toBe((await pictures.draw(bytes))?.sha256);
});

test('nothing of the file is left but pixels: no text, no place, no page behind its end', async () => {
  const whole = await picture('png', { width: 40, height: 40 });
  const said = pngOf(
    ['tEXt', Buffer.from('Author\0Ada Lovelace')],
    ['eXIf', Buffer.from('II*\0 46.5N 11.3E')],
  );
  const bytes = Buffer.concat([
    whole.subarray(0, 33),
    said.subarray(8),
    whole.subarray(33),
    Buffer.from('<script>alert(1)</script>'),
  ]);
  const { png } = (await pictures.draw(bytes))!;
  const text = Buffer.from(png).toString('latin1');
  expect(text).not.toMatch(/Ada|46\.5N|script|tEXt|eXIf/);
  expect(text.slice(-8, -4)).toBe('IEND');
});

test('of a moving picture the first frame is taken', async () => {
  // An APNG: its own pixels first (red), then a frame of others.
  const red = await picture('png', { width: 32, height: 32, colour: 'red' });
  const blue = await picture('png', { width: 32, height: 32, colour: 'blue' });
  const data = (bytes: Buffer) => bytes.subarray(bytes.indexOf('IDAT') + 4, bytes.indexOf('IEND') - 8);
  const u32 = (...values: number[]) =>
    Buffer.concat(values.map((v) => Buffer.from([v >> 24, v >> 16, v >> 8, v])));
  const header = red.subarray(16, 29);
  const control = (at: number) => Buffer.concat([u32(at, 32, 32, 0, 0), Buffer.from([0, 1, 0, 1, 0, 0])]);
  const moving = pngOf(
    ['IHDR', header],
    ['acTL', u32(2, 0)],
    ['fcTL', control(0)],
    ['IDAT', data(red)],
    ['fcTL', control(1)],
    ['fdAT', Buffer.concat([u32(2), data(blue)])],
    ['IEND', Buffer.alloc(0)],
  );
  const drawn = (await pictures.draw(moving))!;
  expect((await pixel(drawn.png, 30, 30)).slice(0, 3)).toEqual([255, 0, 0]);
});

describe('what is broken is refused, and the server lives on', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('hello')],
    ['a header without pixels', pngOf(['IHDR', pngHeader(100, 100)], ['IEND', Buffer.alloc(0)])],
    ['a size of none', pngOf(['IHDR', pngHeader(0, 0)], ['IEND', Buffer.alloc(0)])],
    ['a path of a file here', Buffer.from(program)],
  ])('%s', async (_, bytes) => {
    expect(await pictures.draw(bytes)).toBeUndefined();
  });

  test('a picture of 64 million pixels, had it not been refused before, is no picture or a small one', async () => {
    const drawn = await pictures.draw(bomb(8000, 8000));
    if (drawn !== undefined) expect(drawn.png.length).toBeLessThan(400_000);
  });

  test.each(['png', 'jpeg', 'webp'] as const)(
    'a %s with bytes changed anywhere',
    async (format) => {
      const good = await picture(format, { width: 200, height: 200 });
      let seed = 7;
      const random = (below: number) => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed % below;
      };
      for (let round = 0; round < 4; round++) {
        const bytes = Buffer.from(good);
        for (let i = 0; i < 12; i++) bytes[12 + random(bytes.length - 12)] = random(256);
        const drawn = await pictures.draw(bytes.subarray(0, bytes.length - random(3) * 20));
        if (drawn !== undefined) expect(drawn.width).toBeLessThanOrEqual(480);
      }
      expect(await pictures.draw(good)).toBeDefined();
    },
    60_000,
  );

  test('a process that hangs or writes without end is ended, one that fails has no picture', async () => {
    const good = await picture();
    const hangs = another('hangs', 'for (;;);');
    expect(await createPictures(hangs, 300).draw(good)).toBeUndefined();
    const writes = another('writes', 'for (;;) process.stdout.write(Buffer.alloc(100_000));');
    expect(await createPictures(writes, 5000).draw(good)).toBeUndefined();
    const crashes = another('crashes', 'process.stdin.pipe(process.stdout); process.exitCode = 139;');
    expect(await createPictures(crashes).draw(good)).toBeUndefined();
    expect(await createPictures('/nowhere.js').draw(good)).toBeUndefined();
  });
});

test('the process is told nothing of the configuration', async () => {
  process.env.REGAIN_SECRET = 'secret';
  try {
    const quiet = 'if (process.env.REGAIN_SECRET === undefined) process.stdin.pipe(process.stdout);';
    expect(await createPictures(another('quiet', quiet)).draw(await picture())).toBeDefined();
  } finally {
    delete process.env.REGAIN_SECRET;
  }
});

test('what the process gives back is looked at as well', async () => {
  const copies = createPictures(another('copies', 'process.stdin.pipe(process.stdout);'));
  expect(await copies.draw(await picture('png', { width: 480, height: 160 }))).toBeDefined();
  expect(await copies.draw(await picture('png', { width: 481, height: 160 }))).toBeUndefined();
  expect(await copies.draw(await picture('jpeg'))).toBeUndefined();
});
