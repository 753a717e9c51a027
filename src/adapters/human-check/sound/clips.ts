import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../text/locale.ts';

/** Spoken digits (scripts/make-sound-clips.mjs), as samples in [-1, 1]. */
export interface Clips {
  /** Samples a second. */
  rate: number;
  takes(locale: Locale, digit: string): Float32Array[];
}

interface Index {
  rate: number;
  locales: Record<Locale, Record<string, [offset: number, length: number][]>>;
}

/**
 * Throws where the assets are missing: a service without its sound should not start. They are kept as they are, and a take
 * is unpacked when it is asked for: samples need four times the memory.
 */
export function loadClips(assetsDir: string): Clips {
  const index = JSON.parse(readFileSync(join(assetsDir, 'sound/clips.json'), 'utf8')) as Index;
  const packed = readFileSync(join(assetsDir, 'sound/clips.ulaw'));
  return {
    rate: index.rate,
    takes: (locale, digit) =>
      index.locales[locale][digit]!.map(([offset, length]) =>
        Float32Array.from(packed.subarray(offset, offset + length), linear),
      ),
  };
}

/** A µ-law byte as a sample (ITU-T G.711): sign, exponent of three bits, mantissa of four, all inverted. */
function linear(byte: number): number {
  const bits = ~byte & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
  return (bits & 0x80 ? -magnitude : magnitude) / 32_768;
}
