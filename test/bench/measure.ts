import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CeilingTasks } from './ceiling-process.ts';
import type { LoadTasks } from './load-process.ts';
import type { Options } from './options.ts';
import { populate } from './population.ts';
import { Probe } from './probe.ts';
import { peakMemory } from './processes.ts';
import { Remote } from './remote.ts';
import { measureRounds, type Rounds } from './rounds.ts';
import { Server } from './server.ts';
import type { Flood } from './tasks/flood.ts';
import { timedRequests } from './tasks/timing.ts';
import { type Difference, differences } from './timing-figures.ts';
import { type Trace, trace } from './trace.ts';

export interface Figures {
  rounds: Rounds;
  timing: Difference[];
  flood: Flood;
  trace: Trace;
  peakMemoryBytes: number | undefined;
  /** Milliseconds from `npm start` to the first page, each time. */
  firstPage: number[];
}

/** People who sign in during the bench; as many again and more recover, once each. */
const signers = 500;
const starts = 3;
const tracedRecoveries = 20;

export async function measure(options: Options, say: (sentence: string) => void): Promise<Figures> {
  const server = await Server.create();
  try {
    say('first start, and people to measure with');
    await server.start();
    await populate((await server.database()).url, signers + peopleNeeded(options));
    await server.stop();

    const firstPage: number[] = [];
    for (let i = 0; i < starts; i++) {
      firstPage.push(await server.npmStart());
      await server.stop();
    }
    say(`first page after ${firstPage.map((ms) => `${(ms / 1000).toFixed(2)} s`).join(', ')}`);

    await server.start(options.profile === undefined ? [] : profiling(options.profile));
    const measured = await underLoad(server, options, say);
    const peakMemoryBytes = peakMemory(server.pid);
    await server.stop();

    say('statements, commits and write-ahead log of a recovery');
    await server.start();
    const traced = await withLoad(server, signers + peopleNeeded(options) - tracedRecoveries - 2, (load) =>
      trace(server, load, tracedRecoveries),
    );
    return { ...measured, trace: traced, peakMemoryBytes, firstPage };
  } finally {
    await server.stop();
    server.remove();
  }
}

function profiling(directory: string): string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${directory}`];
}

async function underLoad(server: Server, options: Options, say: (sentence: string) => void) {
  return withLoad(server, signers, async (load) => {
    const rounds = await withCeiling((ceiling) => measureRounds(options, { server, load, ceiling, say }));
    say('known and unknown IDs');
    const timing = differences(await load.call('timing', { samples: options.samples }));
    for (const name of timedRequests) {
      const found = timing.find((each) => each.request === name)!;
      say(`${name}: ${found.differenceOfMedians.toFixed(3)} ms apart`);
    }
    say('150 wrong passwords a second, and a person');
    const flood = await load.call('flood', { seconds: Math.max(5, 3 * options.seconds), perSecond: 150 });
    const probe = new Probe((await server.database()).url);
    await probe.open();
    await probe.countStatementsFromNextStart();
    await probe.close();
    return { rounds, timing, flood };
  });
}

async function withLoad<T>(
  server: Server,
  firstPerson: number,
  work: (load: Remote<LoadTasks>) => Promise<T>,
): Promise<T> {
  const load = new Remote<LoadTasks>(join(import.meta.dirname, 'load-process.ts'), {
    BENCH_PORT: String(server.port),
    BENCH_DATABASE: (await server.database()).url,
    BENCH_SIGNERS: String(signers),
    BENCH_FIRST_PERSON: String(firstPerson),
  });
  try {
    return await work(load);
  } finally {
    load.close();
  }
}

async function withCeiling<T>(work: (ceiling: Remote<CeilingTasks>) => Promise<T>): Promise<T> {
  const ceiling = new Remote<CeilingTasks>(join(import.meta.dirname, 'ceiling-process.ts'), {
    UV_THREADPOOL_SIZE: String(availableParallelism()),
  });
  try {
    return await work(ceiling);
  } finally {
    ceiling.close();
  }
}

/** More than can be recovered, at a hundred a second for each core. */
function peopleNeeded({ seconds, rounds, samples }: Options): number {
  const recovered = rounds * (2 * seconds + 2) * 60 * availableParallelism();
  return Math.ceil(recovered + samples + tracedRecoveries + 100);
}
