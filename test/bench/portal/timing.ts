import type { PgStore } from '../../../src/adapters/store/open.ts';
import { type Latency, latency, median } from '../figures.ts';

export interface PortalRow extends Latency {
  what: string;
  /** Milliseconds that p50 should stay below; undefined if none were aimed at. */
  aim: number | undefined;
  /** p50 by that of `select 1` on the same connections, taken in turn: what the machine was busy with counts for both. */
  ofRoundTrip: number;
}

const warmUps = 3;
/** The 99th of a hundred needs as many; what takes long is asked for less time, not for fewer. */
const samples = 100;

export async function timed(
  store: PgStore,
  what: string,
  aim: number | undefined,
  work: () => Promise<unknown>,
): Promise<PortalRow> {
  const own: number[] = [];
  const trivial: number[] = [];
  for (let sample = -warmUps; sample < samples; sample++) {
    const whole = await milliseconds(work);
    const one = await milliseconds(() => store.pool.query('select 1'));
    if (sample < 0) continue;
    own.push(whole);
    trivial.push(one);
  }
  return { what, aim, ...latency(own), ofRoundTrip: median(own) / median(trivial) };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
