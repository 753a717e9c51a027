/** Of sorted or unsorted numbers; NaN of none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A figure that was measured several times in turn. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** Milliseconds. */
export interface Latency {
  p50: number;
  p99: number;
  samples: number;
}

export function latency(values: readonly number[]): Latency {
  return { p50: median(values), p99: quantile(values, 0.99), samples: values.length };
}
