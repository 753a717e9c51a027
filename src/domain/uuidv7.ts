import { hex } from './hex.ts';

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then chance. The hour in it names the partition
 * of a flow and its codes.
 *
 * @param random 10 unpredictable bytes; six bits of them give way to version and variant.
 */
export function uuidv7(now: Date, random: Uint8Array): string {
  if (random.length !== 10) throw new RangeError('uuidv7 takes 10 random bytes');
  const tail = [...random];
  tail[0] = 0x70 | (tail[0]! & 0x0f);
  tail[2] = 0x80 | (tail[2]! & 0x3f);
  return shape(now.getTime(), hex(tail));
}

/** The least UUID that any one made at `at` or later can be: a bound for ranges of ids. */
export function uuidv7Floor(at: Date): string {
  return shape(at.getTime(), '0'.repeat(20));
}

function shape(milliseconds: number, tail: string): string {
  const all = milliseconds.toString(16).padStart(12, '0') + tail;
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}
