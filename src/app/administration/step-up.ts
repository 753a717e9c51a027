import type { AppContext } from '../context.ts';
import type { Signed } from '../session/session.ts';

/** How long a proof of all factors lets an administrator act on others (R46). Seconds; ours. */
export const stepUpSeconds = 5 * 60;

/** True if this administrator proved all factors just now. */
export function isSteppedUp(app: AppContext, { session }: Signed): boolean {
  return app.clock.now().getTime() - session.provedAt.getTime() < stepUpSeconds * 1000;
}
