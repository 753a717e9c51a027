import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { PictureHeader } from './size.ts';
import { readWebp } from './webp.ts';

/** `unknown`: it begins as none of the formats does, whatever its name or its type says. `broken`: it is not whole. */
type HeaderReading = PictureHeader | 'unknown' | 'broken';

/**
 * Reads the format and the size out of a picture's first bytes. Threat: a few kilobytes that unfold to gigabytes
 * (CWE-409), so that the size has to be known before a decoder sees them.
 */
export function readHeader(bytes: Uint8Array): HeaderReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(view) ?? 'broken';
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return readJpeg(view) ?? 'broken';
  if (begins(bytes, 0, ascii('RIFF')) && begins(bytes, 8, ascii('WEBP'))) return readWebp(view) ?? 'broken';
  return 'unknown';
}

function begins(bytes: Uint8Array, offset: number, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[offset + i] === byte);
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
