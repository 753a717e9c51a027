import type { PictureHeader } from './size.ts';

/** Where the data of the first chunk begins: after RIFF, length, WEBP, its own name and its length (RFC 9649, §2.3). */
const data = 20;

/** The size in the first chunk; of one with several frames, that of the canvas. Undefined if it is not whole. */
export function readWebp(view: DataView): PictureHeader | undefined {
  if (view.byteLength < data + 10 || view.getUint32(4, true) + 8 > view.byteLength) return undefined;
  const size = sizes[String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))]?.(view);
  return size === undefined ? undefined : { format: 'webp', ...size };
}

type Size = Pick<PictureHeader, 'width' | 'height'>;

const sizes: Readonly<Record<string, (view: DataView) => Size | undefined>> = {
  // Lossy: a start code, then 14 bits each, and two of a scale that nobody heeds (RFC 6386, §9.1).
  'VP8 ': (view) =>
    view.getUint16(data + 3) === 0x9d01 && view.getUint8(data + 5) === 0x2a
      ? {
          width: view.getUint16(data + 6, true) & 0x3fff,
          height: view.getUint16(data + 8, true) & 0x3fff,
        }
      : undefined,
  // Lossless: a signature, then twice 14 bits, one less than the size (RFC 9649, §3.4).
  VP8L: (view) => {
    const bits = view.getUint32(data + 1, true);
    return view.getUint8(data) === 0x2f
      ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
      : undefined;
  },
  // Extended: twice 24 bits, one less than the size of the canvas (RFC 9649, §2.7).
  VP8X: (view) => ({ width: threeBytes(view, data + 4) + 1, height: threeBytes(view, data + 7) + 1 }),
};

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
