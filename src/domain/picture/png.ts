import type { PictureHeader } from './size.ts';

/** Each chunk has eight bytes before its data and four after it (PNG third edition, §5.3). */
const before = 8;
const around = 12;
const header = 0x49484452; // IHDR
const end = 0x49454e44; // IEND

/** The size in the first chunk; undefined where the last one is missing: a picture cut off would be shown half grey. */
export function readPng(view: DataView): PictureHeader | undefined {
  const first = 8;
  if (view.byteLength < first + around + 13 || view.getUint32(first + 4) !== header) return undefined;
  for (let at = first; at + around <= view.byteLength; at += around + view.getUint32(at)) {
    if (view.getUint32(at + 4) !== end) continue;
    const data = first + before;
    return { format: 'png', width: view.getUint32(data), height: view.getUint32(data + 4) };
  }
  return undefined;
}
