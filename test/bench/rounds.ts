import { availableParallelism } from 'node:os';
import type { CeilingTasks } from './ceiling-process.ts';
import { type Spread, spread } from './figures.ts';
import type { LoadTasks } from './load-process.ts';
import type { Options } from './options.ts';
import { childOf, processorTime } from './processes.ts';
import type { Remote } from './remote.ts';
import type { Server } from './server.ts';
import type { Throughput } from './tasks/closed-loop.ts';

export const measuredRates = ['signIns', 'resets', 'recoveries'] as const;
export type MeasuredRate = (typeof measuredRates)[number];

/** Everything that is put beside the ceiling, round by round, so that what drifts on this machine meets all alike. */
export interface Rounds {
  ceiling: Spread;
  rates: Record<MeasuredRate, Rate>;
}

interface Rate {
  perSecond: Spread;
  /** To the ceiling that was measured right before and right after, in each round. */
  ofCeiling: Spread;
  /** Medians over the rounds, milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of one, in milliseconds: where it goes. */
  processor: { server: number; database: number; load: number } | undefined;
}

interface Parts {
  server: Server;
  load: Remote<LoadTasks>;
  ceiling: Remote<CeilingTasks>;
  say(sentence: string): void;
}

interface Measured extends Throughput {
  ofCeiling: number;
  processor: Rate['processor'];
}

export async function measureRounds(options: Options, parts: Parts): Promise<Rounds> {
  const { load, ceiling, say } = parts;
  const { seconds, rounds } = options;
  const cores = availableParallelism();
  const concurrency = 8 * cores;
  const bare = async () => (await ceiling.call('ceiling', { seconds: Math.max(1, seconds / 2) })).perSecond;
  // Once without being counted: code is compiled, connections are made.
  await load.call('signIns', { seconds: 1, concurrency });
  await load.call('recoveries', { seconds: 1, concurrency });

  const ceilings: number[] = [await bare()];
  const found: Record<MeasuredRate, Measured[]> = { signIns: [], resets: [], recoveries: [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of measuredRates) {
      if (name === 'resets') await load.call('prepareResets', { count: seconds * 30 * cores, concurrency });
      const before = ceilings.at(-1)!;
      const { throughput, processor } = await withProcessorTime(parts, () =>
        load.call(name, { seconds, concurrency }),
      );
      ceilings.push(await bare());
      found[name].push({
        ...throughput,
        processor,
        ofCeiling: throughput.perSecond / ((before + ceilings.at(-1)!) / 2),
      });
    }
    say(
      `round ${round + 1} of ${rounds}: ${measuredRates.map((name) => lastOf(name, found[name])).join(', ')}`,
    );
  }
  return {
    ceiling: spread(ceilings),
    rates: {
      signIns: rateOf(found.signIns),
      resets: rateOf(found.resets),
      recoveries: rateOf(found.recoveries),
    },
  };
}

function lastOf(name: MeasuredRate, all: readonly Measured[]): string {
  const { perSecond, ofCeiling } = all.at(-1)!;
  return `${name} ${perSecond.toFixed(1)}/s (${ofCeiling.toFixed(2)})`;
}

function rateOf(all: readonly Measured[]): Rate {
  const times = all.map(({ processor }) => processor).filter((each) => each !== undefined);
  const middle = (part: 'server' | 'database' | 'load') => spread(times.map((each) => each[part])).median;
  return {
    perSecond: spread(all.map(({ perSecond }) => perSecond)),
    ofCeiling: spread(all.map(({ ofCeiling }) => ofCeiling)),
    p50: spread(all.map(({ latency }) => latency.p50)).median,
    p99: spread(all.map(({ latency }) => latency.p99)).median,
    processor:
      times.length === 0
        ? undefined
        : { server: middle('server'), database: middle('database'), load: middle('load') },
  };
}

/** `done` counts those before and after the window too, so that they share what they cost. */
async function withProcessorTime(
  { server, load }: Parts,
  work: () => Promise<Throughput>,
): Promise<{ throughput: Throughput; processor: Rate['processor'] }> {
  const now = () => {
    const postgres = childOf(server.pid, 'postgres');
    const database = postgres === undefined ? undefined : processorTime(postgres);
    const all = processorTime(server.pid);
    const own = processorTime(load.pid);
    if (database === undefined || all === undefined || own === undefined) return undefined;
    return { server: all - database, database, load: own };
  };
  const before = now();
  const throughput = await work();
  const after = now();
  if (before === undefined || after === undefined) return { throughput, processor: undefined };
  const of = (part: 'server' | 'database' | 'load') => (after[part] - before[part]) / throughput.done;
  return { throughput, processor: { server: of('server'), database: of('database'), load: of('load') } };
}
