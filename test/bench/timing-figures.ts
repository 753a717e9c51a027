import { type Latency, latency, median } from './figures.ts';
import { type TimedRequest, type Times, timedRequests } from './tasks/timing.ts';

/** How far known and unknown IDs are apart, in milliseconds (R2). */
export interface Difference {
  request: TimedRequest;
  known: Latency;
  unknown: Latency;
  /** Known less unknown. */
  differenceOfMedians: number;
  /** Half the width of the interval that holds the true difference in 95 of 100 runs, by resampling. */
  uncertainty: number;
}

/** The first requests of a process are slower than all others. */
const warmUp = 20;
const resamples = 400;

export function differences(times: Times): Difference[] {
  return timedRequests.map((request) => {
    const known = times[request].known.slice(warmUp);
    const unknown = times[request].unknown.slice(warmUp);
    return {
      request,
      known: latency(known),
      unknown: latency(unknown),
      differenceOfMedians: median(known) - median(unknown),
      uncertainty: uncertaintyOf(known, unknown),
    };
  });
}

function uncertaintyOf(known: readonly number[], unknown: readonly number[]): number {
  const found = Array.from({ length: resamples }, () => median(resample(known)) - median(resample(unknown)));
  found.sort((a, b) => a - b);
  return (found[Math.floor(resamples * 0.975)]! - found[Math.floor(resamples * 0.025)]!) / 2;
}

function resample(values: readonly number[]): number[] {
  return values.map(() => values[Math.floor(Math.random() * values.length)]!);
}
