import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Spread } from './figures.ts';
import type { Figures } from './measure.ts';
import { type MeasuredRate, measuredRates } from './rounds.ts';
import { project } from './server.ts';
import { steps } from './tasks/recovery.ts';

/** Writes everything that was found. Returns the file's name. */
export function write(everything: object, file: string | undefined): string {
  const name = new Date().toISOString().replace(/[:.]/g, '-');
  const path = file ?? join(project, 'bench-results', `${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(everything, null, 2)}\n`);
  return path;
}

/** One line of the table: what, how much, and what was aimed at. */
interface Row {
  what: string;
  figure: string;
  aim?: string;
  met?: boolean | undefined;
}

const aims: Record<MeasuredRate, { words: string; ofCeiling: number }> = {
  signIns: { words: 'sign-ins', ofCeiling: 0.85 },
  resets: { words: 'the reset step', ofCeiling: 0.85 },
  recoveries: { words: 'whole recoveries', ofCeiling: 0.5 },
};

export function print(figures: Figures): void {
  const rows: Row[] = [
    ...rateRows(figures),
    ...timingRows(figures),
    ...costRows(figures),
    ...floodRows(figures),
  ];
  const width = Math.max(...rows.map(({ what }) => what.length));
  const figureWidth = Math.max(...rows.map(({ figure }) => figure.length));
  console.log('');
  for (const { what, figure, aim, met } of rows) {
    const judged =
      aim === undefined ? '' : `  aim ${aim}${met === undefined ? '' : met ? ': met' : ': MISSED'}`;
    console.log(`${what.padEnd(width)}  ${figure.padEnd(figureWidth)}${judged}`.trimEnd());
  }
}

function rateRows({ rounds }: Figures): Row[] {
  const rows: Row[] = [{ what: 'ceiling: Argon2id verifications', figure: perSecond(rounds.ceiling) }];
  for (const name of measuredRates) {
    const { words, ofCeiling } = aims[name];
    const rate = rounds.rates[name];
    rows.push({ what: words, figure: perSecond(rate.perSecond) });
    rows.push({
      what: '  of the ceiling',
      figure: `${rate.ofCeiling.median.toFixed(2)} (${rate.ofCeiling.least.toFixed(2)} to ${rate.ofCeiling.most.toFixed(2)})`,
      aim: `≥ ${ofCeiling}`,
      met: rate.ofCeiling.median >= ofCeiling,
    });
    rows.push({ what: '  p50, p99', figure: `${ms(rate.p50)}, ${ms(rate.p99)}` });
    const { processor } = rate;
    if (processor !== undefined) {
      rows.push({
        what: '  processor time of one',
        figure: `server ${ms(processor.server)}, database ${ms(processor.database)}, load ${ms(processor.load)}`,
      });
    }
  }
  return rows;
}

function timingRows({ timing }: Figures): Row[] {
  return timing.flatMap(({ request, known, unknown, differenceOfMedians, uncertainty }) => [
    {
      what: `${request}, known less unknown ID`,
      figure: `${differenceOfMedians.toFixed(3)} ms ± ${uncertainty.toFixed(3)} (${known.samples} + ${unknown.samples})`,
      aim: '< 1 ms',
      met: Math.abs(differenceOfMedians) < 1,
    },
    {
      what: '  p50, p99',
      figure: `${ms(known.p50)}, ${ms(known.p99)} known; ${ms(unknown.p50)}, ${ms(unknown.p99)} unknown`,
    },
  ]);
}

function costRows({ trace, peakMemoryBytes, firstPage }: Figures): Row[] {
  const memory = peakMemoryBytes === undefined ? undefined : peakMemoryBytes / 1_000_000;
  return [
    { what: 'statements a recovery, messages included', figure: trace.statements.toFixed(0) },
    {
      what: 'write-ahead log a recovery',
      figure: `${(trace.walBytes / 1024).toFixed(1)} KiB, ${(trace.walBytesWithoutWholePages / 1024).toFixed(1)} without whole pages`,
    },
    ...steps.map((step) => {
      const { request, counters, background } = trace.commits[step];
      return {
        what: `commits of the step "${step}"`,
        figure: `${round(request)} (beside it ${round(counters)} of counters only, ${round(background)} of messages)`,
        aim: '≤ 2',
        met: request <= 2,
      };
    }),
    {
      what: 'peak memory of the server',
      figure: memory === undefined ? 'not told here' : `${memory.toFixed(0)} MB`,
      aim: '< 200 MB',
      met: memory === undefined ? undefined : memory < 200,
    },
    {
      what: 'npm start to the first page',
      figure: firstPage.map((time) => `${(time / 1000).toFixed(2)} s`).join(', '),
      aim: '< 3 s',
      met: Math.max(...firstPage) < 3000,
    },
  ];
}

function floodRows({ flood: { person, strangers } }: Figures): Row[] {
  return [
    {
      what: 'a person at a known device, in a flood',
      figure: `p50 ${ms(person.p50)}, p99 ${ms(person.p99)}, ${person.samples} signed in, ${person.refused} refused`,
      aim: 'none refused',
      met: person.refused === 0,
    },
    {
      what: '  the flood: wrong passwords',
      figure: `${strangers.perSecond.toFixed(0)}/s asked; ${strangers.refused} answered, ${strangers.turnedAway} turned away (503)`,
    },
  ];
}

function perSecond({ median, least, most }: Spread): string {
  return `${median.toFixed(1)}/s (${least.toFixed(1)} to ${most.toFixed(1)})`;
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

function round(value: number): string {
  return Number(value.toFixed(1)).toString();
}
