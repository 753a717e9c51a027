import type { Recovery } from '../src/domain/flow/recovery/state.ts';
import { step } from '../src/domain/flow/recovery/step.ts';
import { account, events, facts, shapeOf } from '../test/unit/recovery/machine.ts';

/** One arrow of the machine: between places, by an event's name. */
interface Transition {
  from: Recovery['at'];
  event: string;
  to: Recovery['at'];
}

/** Walks the machine from its beginning and returns every arrow that some account can take. */
function transitions(): readonly Transition[] {
  const found = new Map<string, Transition>();
  for (const own of facts) {
    const begin: Recovery = { at: 'trouble', subject: account };
    const seen = new Set<string>();
    const queue: Recovery[] = [begin];
    for (let flow = queue.pop(); flow !== undefined; flow = queue.pop()) {
      for (const event of events) {
        const { next, answer } = step(flow, event, own);
        if (answer.kind === 'refused') continue;
        const arrow = { from: flow.at, event: event.type, to: next.at };
        found.set(`${arrow.from} ${arrow.event} ${arrow.to}`, arrow);
        const key = shapeOf(next);
        if (!seen.has(key)) {
          seen.add(key);
          queue.push(next);
        }
      }
    }
  }
  return [...found.values()].sort((a, b) =>
    `${a.from} ${a.to} ${a.event}`.localeCompare(`${b.from} ${b.to} ${b.event}`),
  );
}

/** docs/generated/recovery-flow.md */
export function recoveryFlowPage(): string {
  const arrows = transitions();
  const merged = new Map<string, string[]>();
  for (const { from, event, to } of arrows) {
    const key = `${from} --> ${to}`;
    merged.set(key, [...(merged.get(key) ?? []), event]);
  }
  const lines = [...merged].map(
    ([key, events]) => `  ${key.replaceAll('factor-code', 'factor_code')} : ${events.join(', ')}`,
  );
  return [
    '# The recovery, as its machine has it',
    '',
    'Made by `npm run docs` from `src/domain/flow/recovery/step.ts`, by walking it with every kind of account and every event. Time running out is not an arrow: an expired flow is never loaded.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> trouble : user ID and human check',
    ...lines,
    '  done --> [*]',
    '```',
    '',
    '| from | event | to |',
    '|---|---|---|',
    ...arrows.map(({ from, event, to }) => `| ${from} | ${event} | ${to} |`),
    '',
  ].join('\n');
}
