/**
 * Repeatable chance: the same seed gives the same sequence on every node. It shapes how an answer looks and
 * sounds and never chooses the answer, so it need not be unpredictable to who has seen its output.
 */
export interface Seeded {
  /** Evenly in [0, 1). */
  next(): number;
  /** Evenly in [low, high). */
  between(low: number, high: number): number;
  /** An integer in [0, below). */
  below(below: number): number;
}

/** `seed`: at least 16 bytes. The generator is sfc32 (Chris Doty-Humphrey, PractRand). */
export function createSeeded(seed: Uint8Array): Seeded {
  const view = new DataView(seed.buffer, seed.byteOffset, seed.byteLength);
  let a = view.getUint32(0);
  let b = view.getUint32(4);
  let c = view.getUint32(8);
  let d = view.getUint32(12);

  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };

  return {
    next,
    between: (low, high) => low + next() * (high - low),
    below: (below) => Math.floor(next() * below),
  };
}
