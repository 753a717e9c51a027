import type { PictureHeader } from './size.ts';

/** Segments without a length: TEM, RST0 to RST7, SOI (ITU-T T.81, table B.1). */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The size in the frame header, which stands before the first scan; undefined if there is none, or no end. */
export function readJpeg(view: DataView): PictureHeader | undefined {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // A marker may be preceded by any number of bytes FF (T.81, B.1.1.2).
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else if (isFrame(marker)) return frameAt(view, at + 2);
    // Scan or end before any frame.
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

function frameAt(view: DataView, at: number): PictureHeader | undefined {
  if (at + 7 > view.byteLength || !isEnded(view, at)) return undefined;
  return { format: 'jpeg', height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
}

/** True if an end marker (EOI) comes after `from`. */
function isEnded(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at--) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}
