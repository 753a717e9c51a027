import type { Fault, Verdict } from '../../domain/audit/verify/fault.ts';
import { sentence } from './sentence.ts';

/** The verdict in sentences, for a terminal. */
export function report(verdict: Verdict): string {
  const { faults, faultCount } = verdict;
  const lines = [
    ...faults.map((fault: Fault) => `  ${sentence(fault)}`),
    ...(faultCount > faults.length ? [`  … and ${faultCount - faults.length} more.`] : []),
  ];
  const found =
    faultCount === 0
      ? 'Nobody changed this log.'
      : `This log is not as it was sealed. ${plural(faultCount, 'finding')}:`;
  return `${[found, ...lines, '', ...facts(verdict)].join('\n')}\n`;
}

function facts(verdict: Verdict): string[] {
  const { blocks, events, unsealed, erased, withheld, head, headsCompared, organisation } = verdict;
  const { headsYounger, exportedAt } = verdict;
  const sealed = `${plural(events, 'sealed event')} in ${plural(blocks, 'block')}`;
  return [
    head
      ? `${sealed}; the last block is ${head.block}, sealed ${head.sealedAt}, hash ${head.hash}.`
      : `${sealed}.`,
    ...(unsealed > 0
      ? [
          `${plural(unsealed, 'event')} not sealed yet: the next block takes them, until then they are not protected.`,
        ]
      : []),
    ...(erased > 0
      ? [`${plural(erased, 'personal value')} erased, as may be; the events themselves stand.`]
      : []),
    ...(organisation !== null
      ? [
          `Only events of organisation ${quoted(organisation)}: ${withheld} others are left out, and can't be told from removed ones.`,
        ]
      : []),
    headsCompared > 0
      ? `Compared with ${plural(headsCompared, 'head')} from elsewhere.`
      : 'Not compared with a head from elsewhere (--head): a cut end would not show.',
    ...(headsYounger > 0
      ? [
          `${plural(headsYounger, 'head')} from elsewhere ${headsYounger === 1 ? 'is' : 'are'} of blocks sealed after ${quoted(exportedAt)}, when this says it was exported. If you know that it was later, the end was cut off.`,
        ]
      : []),
  ];
}

function plural(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/** An export may come from anyone: nothing in it shall move the cursor of whoever reads the report (R60). */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/[^\x20-\x7e]/g, '?'));
}
