import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { soundAlphabet } from '../../../src/adapters/human-check/alphabet.ts';
import { createSeeded } from '../../../src/adapters/human-check/seeded.ts';
import { loadClips } from '../../../src/adapters/human-check/sound/clips.ts';
import { mixDigits } from '../../../src/adapters/human-check/sound/mix.ts';
import { encodeWav } from '../../../src/adapters/human-check/sound/wav.ts';
import { locales } from '../../../src/text/locale.ts';

const assets = join(import.meta.dirname, '../../../assets/human-check');
const clips = loadClips(assets);
const seed = (fill: number) => createSeeded(new Uint8Array(32).fill(fill));
const peak = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

test('the clips ship in under 1.5 MB', () => {
  expect(statSync(join(assets, 'sound/clips.ulaw')).size).toBeLessThan(1_500_000);
});

describe.each(locales)('in %s', (locale) => {
  test('each digit has at least three different takes, audible and of a spoken length', () => {
    for (const digit of soundAlphabet) {
      const takes = clips.takes(locale, digit);
      expect(new Set(takes.map((take) => take.length)).size).toBeGreaterThanOrEqual(3);
      for (const take of takes) {
        expect(take.length / clips.rate).toBeGreaterThan(0.15);
        expect(take.length / clips.rate).toBeLessThan(1);
        expect(peak(take)).toBeGreaterThan(0.6);
        expect(peak(take)).toBeLessThan(0.8);
      }
    }
  });

  test('six digits take 5 to 14 seconds and are never cut for loudness', () => {
    for (let i = 0; i < 10; i++) {
      const mixed = mixDigits('023456', locale, clips, seed(i));
      expect(mixed.length / clips.rate).toBeGreaterThan(5);
      expect(mixed.length / clips.rate).toBeLessThan(14);
      expect(peak(mixed)).toBeGreaterThan(0.4);
      expect(peak(mixed)).toBeLessThan(1);
    }
  });

  test('the same digits never sound the same under another chance', () => {
    const sound = (fill: number) => Buffer.from(mixDigits('000000', locale, clips, seed(fill)).buffer);
    expect(sound(1).equals(sound(1))).toBe(true);
    expect(sound(1).equals(sound(2))).toBe(false);
  });
});

test('no hundredth of a second is silent: the pauses between digits do not show where to cut', () => {
  const window = clips.rate / 100;
  for (let i = 0; i < 5; i++) {
    const mixed = mixDigits('023456', 'en', clips, seed(i));
    for (let at = 0; at + window < mixed.length; at += window) {
      expect(peak(mixed.subarray(at, at + window))).toBeGreaterThan(0.005);
    }
  }
});

test('the WAV says what it holds: PCM, mono, 16 bits, and its own length', () => {
  const file = Buffer.from(encodeWav(Float32Array.of(0, 1, -1, 2, -2), 16_000));
  expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24)]).toEqual([1, 1, 16_000]);
  expect([file.readUInt32LE(28), file.readUInt16LE(32), file.readUInt16LE(34)]).toEqual([32_000, 2, 16]);
  expect(file.readUInt32LE(40)).toBe(10);
  const samples = [0, 1, 2, 3, 4].map((i) => file.readInt16LE(44 + 2 * i));
  expect(samples).toEqual([0, 32_767, -32_767, 32_767, -32_767]);
});
