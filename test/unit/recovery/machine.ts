import type { RecoveryEvent, RecoveryFacts } from '../../../src/domain/flow/recovery/events.ts';
import type { Recovery } from '../../../src/domain/flow/recovery/state.ts';
import { type Trouble, troubles, type Way, ways } from '../../../src/domain/flow/recovery/ways.ts';

/** Every event there is, with one value of each kind that the machine tells apart. The diagram is drawn by them too. */
export const events: readonly RecoveryEvent[] = [
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
  { type: 'name-phone', phone: '+393331234567' },
  { type: 'replace-phone', matched: true },
  { type: 'replace-phone', matched: false },
];

const openable = ['email', 'phone', 'totp', 'passkey', 'recovery-code'] as const;

const ownWays: readonly Way[][] = Array.from({ length: 2 ** openable.length }, (_, set) =>
  openable.filter((_way, bit) => set & (1 << bit)),
);
/** With an administrator's pass: to the machine an app and a passkey are the same, so that one of them will do. */
const withPass = ownWays
  .filter((own) => !own.includes('passkey'))
  .map((own): readonly Way[] => [...own, 'access-pass']);

/** Every account that the machine can tell from another: what opens, how many gates, what is frozen, spent, waiting, or goes. */
export const facts: readonly RecoveryFacts[] = [...ownWays, ...withPass].flatMap((openers) =>
  ([1, 2] as const).flatMap((gates) => [
    ...[false, true].flatMap((frozen) =>
      [false, true].map((passwordSpent) => ({
        openers,
        gates,
        frozen,
        passwordSpent,
        passwordOver: false,
        losesApp: false,
        texts: true,
        waiting: undefined,
      })),
    ),
    ...(['email', 'phone'] as const).map((waiting) => ({
      openers,
      gates,
      frozen: false,
      passwordSpent: false,
      passwordOver: false,
      losesApp: false,
      texts: true,
      waiting,
    })),
    {
      openers,
      gates,
      frozen: false,
      passwordSpent: false,
      passwordOver: false,
      losesApp: true,
      texts: true,
      waiting: undefined,
    },
    {
      openers,
      gates,
      frozen: false,
      passwordSpent: false,
      passwordOver: true,
      losesApp: false,
      texts: true,
      waiting: undefined,
    },
  ]),
);

/** What a decoy's facts always are. */
export const decoyFacts: RecoveryFacts = {
  openers: [],
  gates: 2,
  frozen: false,
  passwordSpent: false,
  passwordOver: false,
  losesApp: false,
  texts: true,
  waiting: undefined,
};

export const account = { kind: 'account', accountId: 'a' } as const;
export const decoy = { kind: 'decoy' } as const;

/** A state without its counters, which grow without end; whether any code was sent is all that is kept of them. */
export function shapeOf(flow: Recovery): string {
  const way = 'way' in flow ? flow.way : '';
  const under = 'proofs' in flow ? `${flow.trouble} ${flow.proofs.join('+')}` : '';
  const told = 'told' in flow && flow.told === true;
  const sent = 'codesSent' in flow && (flow.codesSent ?? 0) > 0;
  return `${flow.at} ${way} ${under} ${told} ${sent} ${flow.at === 'done' ? flow.outcome : ''}`;
}

/** An administrator's pass is never the only proof, whatever else a policy lets do (R44). */
export function demanded(proofs: readonly Way[], gates: number): number {
  return proofs.includes('access-pass') ? 2 : gates;
}

/** The distinct ways proved that count for this trouble. */
export function counting(proofs: readonly Way[], trouble: Trouble): number {
  return new Set(proofs.filter((way) => trouble === 'lost-factor' || way !== 'password')).size;
}
