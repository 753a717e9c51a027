import type { LoadTasks } from './load-process.ts';
import { Probe } from './probe.ts';
import type { Remote } from './remote.ts';
import type { Server } from './server.ts';
import { type Step, steps } from './tasks/recovery.ts';

/** What one recovery costs the database, its messages included. Means over several, one after the other. */
export interface Trace {
  recoveries: number;
  statements: number;
  walBytes: number;
  walBytesWithoutWholePages: number;
  /** Of each step, the page after it included. */
  commits: Record<Step, { request: number; counters: number; background: number }>;
  /** The most frequent statements: text and how often in one recovery. */
  frequent: { text: string; calls: number; milliseconds: number }[];
}

export async function trace(server: Server, load: Remote<LoadTasks>, recoveries: number): Promise<Trace> {
  const probe = new Probe((await server.database()).url);
  await probe.open();
  try {
    await probe.prepare();
    // Once without being counted: connections are made, plans too.
    await walk(load, probe, async (_, work) => work());
    await probe.begin();
    const idle = await statementsWhenIdle(probe, 5);
    const from = await probe.begin();
    const started = performance.now();
    const commits = Object.fromEntries(
      steps.map((step) => [step, { request: 0, counters: 0, background: 0 }]),
    ) as Trace['commits'];
    const spans: { step: Step; from: string; to: string }[] = [];
    for (let i = 0; i < recoveries; i++) {
      await walk(load, probe, async (step, work) => {
        const before = await probe.position();
        await work();
        spans.push({ step, from: before, to: await probe.position() });
      });
    }
    const wal = await probe.wal(from, await probe.position());
    const seconds = (performance.now() - started) / 1000;
    const statements = await probe.statements();
    for (const span of spans) {
      const found = await probe.commits(span.from, span.to);
      for (const kind of ['request', 'counters', 'background'] as const) {
        commits[span.step][kind] += found[kind];
      }
    }
    for (const counts of Object.values(commits)) {
      for (const kind of ['request', 'counters', 'background'] as const) counts[kind] /= recoveries;
    }
    const all = statements.reduce((sum, { calls }) => sum + calls, 0);
    return {
      recoveries,
      statements: (all - idle * seconds) / recoveries,
      walBytes: wal.bytes / recoveries,
      walBytesWithoutWholePages: (wal.bytes - wal.wholePages) / recoveries,
      commits,
      frequent: statements.slice(0, 60).map(({ text, calls, milliseconds }) => ({
        text: text.replace(/\s+/g, ' ').slice(0, 160),
        calls: calls / recoveries,
        milliseconds: milliseconds / recoveries,
      })),
    };
  } finally {
    await probe.close();
  }
}

/** Statements a second that come round by themselves: the sealer looks for work, the queue for what is due. */
async function statementsWhenIdle(probe: Probe, seconds: number): Promise<number> {
  await probe.untilIdle();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return (await probe.statements()).reduce((sum, { calls }) => sum + calls, 0) / seconds;
}

async function walk(
  load: Remote<LoadTasks>,
  probe: Probe,
  around: (step: Step, work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await load.call('traceOpen', {});
  for (const step of steps) {
    await around(step, async () => {
      await load.call('traceStep', { step });
      await probe.untilIdle();
    });
  }
}
