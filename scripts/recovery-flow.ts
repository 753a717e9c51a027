import type { RecoveryEvent, RecoveryFacts } from '../src/domain/flow/recovery/events.ts';
import type { Recovery } from '../src/domain/flow/recovery/state.ts';
import { step } from '../src/domain/flow/recovery/step.ts';
import { troubles, type Way, ways } from '../src/domain/flow/recovery/ways.ts';

/** One arrow of the machine: between places, by an event's name. */
export interface Transition {
  from: Recovery['at'];
  event: string;
  to: Recovery['at'];
}

/** Every event there is, with one value of each kind that the machine tells apart. */
export const allEvents: readonly RecoveryEvent[] = [
  ...troubles.map((trouble) => ({ type: 'choose-trouble', trouble }) as const),
  ...ways.map((way) => ({ type: 'choose-way', way }) as const),
  ...ways.flatMap((way) => [true, false].map((matched) => ({ type: 'prove', way, matched }) as const)),
  { type: 'resend' },
  { type: 'another-way' },
  { type: 'another-trouble' },
  { type: 'prove-by-link' },
  { type: 'set-password' },
  { type: 'keep-password' },
  { type: 'replace-app', matched: true },
  { type: 'replace-app', matched: false },
  { type: 'name-phone', phone: '+41791234567' },
  { type: 'replace-phone', matched: true },
  { type: 'replace-phone', matched: false },
];

/** Accounts as different as the machine can tell: what opens, how many gates, frozen or not. */
export const allFacts: readonly RecoveryFacts[] = subsets([
  'email',
  'phone',
  'totp',
  'recovery-code',
]).flatMap((openers) =>
  ([1, 2] as const).flatMap((gates) =>
    [false, true].flatMap((frozen) =>
      [false, true].map((passwordSpent) => ({
        openers,
        gates,
        frozen,
        passwordSpent,
        losesApp: false,
        texts: true,
        waiting: undefined,
      })),
    ),
  ),
);

/** Walks the machine from its beginning and returns every arrow that some account can take. */
export function transitions(): readonly Transition[] {
  const found = new Map<string, Transition>();
  for (const facts of allFacts) {
    const begin: Recovery = { at: 'trouble', subject: { kind: 'account', accountId: 'a' } };
    const seen = new Set<string>();
    const queue: Recovery[] = [begin];
    for (let flow = queue.pop(); flow !== undefined; flow = queue.pop()) {
      for (const event of allEvents) {
        const { next, answer } = step(flow, event, facts);
        if (answer.kind === 'refused') continue;
        const arrow = { from: flow.at, event: event.type, to: next.at };
        found.set(`${arrow.from} ${arrow.event} ${arrow.to}`, arrow);
        const key = keyOf(next);
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

/** Counters grow without end and decide nothing about where an event leads. */
function keyOf(flow: Recovery): string {
  return JSON.stringify(flow, (name, value) => (name === 'codesSent' || name === 'wrong' ? 0 : value));
}

function subsets(from: readonly Way[]): Way[][] {
  const sets: Way[][] = [[]];
  for (const way of from) sets.push(...sets.map((set) => [...set, way]));
  return sets;
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
