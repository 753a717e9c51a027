import type { Locale } from '../../../text/locale.ts';
import type { Seeded } from '../seeded.ts';
import type { Clips } from './clips.ts';

/**
 * The digits one after the other, each in another take, pitch and loudness, with time to type between them, over a
 * murmur of backward speech and a soft hiss. Loud enough a difference for people; for a recogniser the murmur has
 * the spectrum and rhythm of what it looks for.
 */
export function mixDigits(digits: string, locale: Locale, clips: Clips, chance: Seeded): Float32Array {
  const { rate } = clips;
  const pick = (digit: string) => {
    const takes = clips.takes(locale, digit);
    return takes[chance.below(takes.length)]!;
  };

  const spoken = [...digits].map((digit) => ({
    samples: atSpeed(pick(digit), chance.between(0.93, 1.07)),
    gain: chance.between(0.72, 0.9),
    gap: Math.round(rate * chance.between(0.5, 0.9)),
  }));
  const lead = Math.round(rate * chance.between(0.7, 1.1));
  const length = spoken.reduce((sum, { samples, gap }) => sum + samples.length + gap, lead);

  const mixed = hiss(length, chance);
  const said = [...new Set(digits)];
  for (let at = 0; at < length; ) {
    const backward = atSpeed(pick(said[chance.below(said.length)]!), chance.between(0.8, 1.2)).reverse();
    add(mixed, backward, at, chance.between(0.1, 0.17));
    at += Math.round(backward.length * chance.between(0.35, 0.8));
  }
  let at = lead;
  for (const { samples, gain, gap } of spoken) {
    add(mixed, samples, at, gain);
    at += samples.length + gap;
  }
  return mixed;
}

/** Played faster and higher (above 1) or slower and lower, by linear interpolation. */
function atSpeed(samples: Float32Array, speed: number): Float32Array {
  const length = Math.floor((samples.length - 1) / speed);
  const changed = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const from = i * speed;
    const left = Math.floor(from);
    changed[i] = samples[left]! + (samples[left + 1]! - samples[left]!) * (from - left);
  }
  return changed;
}

/** Noise that falls off towards the treble, as in a room; white noise would be easy to subtract and hard to bear. */
function hiss(length: number, chance: Seeded): Float32Array {
  const samples = new Float32Array(length);
  let slow = 0;
  for (let i = 0; i < length; i++) {
    const white = chance.next() * 2 - 1;
    slow = 0.85 * slow + 0.15 * white;
    samples[i] = 0.09 * slow + 0.012 * white;
  }
  return samples;
}

function add(to: Float32Array, samples: Float32Array, at: number, gain: number): void {
  const end = Math.min(samples.length, to.length - at);
  for (let i = 0; i < end; i++) to[at + i]! += samples[i]! * gain;
}
