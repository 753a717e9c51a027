import type { Limit } from '../ports/store/limits.ts';
import type { AppContext, Visitor } from './context.ts';

/**
 * Request limits per address prefix. They hold whatever the human check says (R5), come before any costly work
 * (R78), and are the same for known and unknown IDs. Windows in seconds. Wide enough for an office of thousands
 * behind one address on a Monday morning; what protects one person is counted per person (`app/messages/budget.ts`,
 * `app/sign-in/guard.ts`).
 */
export const networkLimits = {
  'sign-in': [
    { seconds: 60, max: 60 },
    { seconds: 3600, max: 600 },
  ],
  identify: [
    { seconds: 600, max: 100 },
    { seconds: 86_400, max: 2_000 },
  ],
  /** Pictures, sounds and computations: drawing them costs more than any other page. */
  check: [{ seconds: 600, max: 300 }],
  'send-code': [
    { seconds: 600, max: 100 },
    { seconds: 86_400, max: 2_000 },
  ],
  guess: [{ seconds: 600, max: 200 }],
  help: [{ seconds: 3600, max: 10 }],
  account: [{ seconds: 600, max: 60 }],
} as const satisfies Record<string, readonly { seconds: number; max: number }[]>;

type LimitedAct = keyof typeof networkLimits;

/** Counts one act of this visitor. Returns the seconds to wait, 0 if there is no need to. */
export async function hitLimits(app: AppContext, visitor: Visitor, act: LimitedAct): Promise<number> {
  const limits: Limit[] = networkLimits[act].map(({ seconds, max }) => ({
    key: app.secrets.mac('limit', `${act} ${seconds} ${visitor.prefix}`),
    seconds,
    max,
  }));
  return app.store.limits.hit(limits, app.clock.now());
}
