import { latency } from '../figures.ts';
import { expect } from '../visitor.ts';
import type { Throughput } from './closed-loop.ts';
import type { Walk } from './recovery.ts';

/** The last step alone, of recoveries that wait for their new password. The first and last few are not counted. */
export async function resetAll(walks: readonly Walk[], concurrency: number): Promise<Throughput> {
  const left = [...walks];
  const ends: number[] = [];
  const times: number[] = [];
  const one = async () => {
    for (let walk = left.pop(); walk !== undefined; walk = left.pop()) {
      const answer = expect(await walk.password(), 303, 'new password');
      if (answer.location !== '/recover/done') throw new Error(`a reset led to ${answer.location}`);
      ends.push(performance.now());
      times.push(answer.milliseconds);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  const first = ends[concurrency]!;
  const last = ends[ends.length - 1 - concurrency]!;
  const perSecond = ((ends.length - 1 - 2 * concurrency) * 1000) / (last - first);
  return { perSecond, latency: latency(times), done: ends.length };
}
