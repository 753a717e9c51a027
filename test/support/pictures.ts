import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

type Format = 'png' | 'jpeg' | 'webp';

/** A picture of one colour with a corner of another. */
export async function picture(
  format: Format = 'png',
  { width = 300, height = 100, colour = 'teal' } = {},
): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width / 4, height / 4);
  return canvas.encode(format as 'png');
}

/** A PNG of chunks, each with a right checksum. */
export function pngOf(...chunks: (readonly [name: string, data: Buffer])[]): Buffer {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, ...chunks.map(([name, data]) => chunk(name, data))]);
}

/** Says that it is of this size, in true colour; whether its pixels are there is another matter. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return header;
}

/** A bomb: black pixels by the million in a few kilobytes. */
export function bomb(width: number, height: number): Buffer {
  const pixels = deflateSync(Buffer.alloc((width * 3 + 1) * height));
  return pngOf(['IHDR', pngHeader(width, height)], ['IDAT', pixels], ['IEND', Buffer.alloc(0)]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
