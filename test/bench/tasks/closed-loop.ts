import { type Latency, latency } from '../figures.ts';

export interface Throughput {
  perSecond: number;
  latency: Latency;
  /** Those outside the window included. */
  done: number;
}

/** Before the window: until as many are under way, at every stage, as will be during it. Seconds. */
const ramp = 1;

/**
 * Keeps `concurrency` pieces of work under way and counts those that end within the window. What was begun before
 * it and what ends after it make up for each other.
 */
export async function closedLoop(
  seconds: number,
  concurrency: number,
  work: () => Promise<void>,
): Promise<Throughput> {
  const opens = performance.now() + ramp * 1000;
  const closes = opens + seconds * 1000;
  const times: number[] = [];
  let done = 0;
  const one = async () => {
    for (;;) {
      const begun = performance.now();
      if (begun >= closes) return;
      await work();
      done++;
      const ended = performance.now();
      if (ended >= opens && ended < closes) times.push(ended - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return { perSecond: times.length / seconds, latency: latency(times), done };
}
