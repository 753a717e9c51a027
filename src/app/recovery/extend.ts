import { flowExpiry } from '../../domain/flow/kernel.ts';
import type { AppContext } from '../context.ts';
import type { LiveRecovery } from './resume.ts';

/**
 * Gives a recovery more time, up to an hour in all (R15, R76). Codes are not extended. Returns when it ends now. The
 * version stays: the page that asks for time goes on with the form that it has.
 */
export async function extendRecovery(app: AppContext, live: LiveRecovery): Promise<Date> {
  const { flow } = live;
  const expiresAt = flowExpiry(flow.createdAt, app.clock.now());
  const extended = await app.store.flows.extend(flow.id, flow.version, expiresAt);
  return extended ? expiresAt : flow.expiresAt;
}

/** True if asking for more time will give any when it ends: not once its hour is full (R15). */
export function canExtend(app: AppContext, live: LiveRecovery): boolean {
  const { flow } = live;
  return flowExpiry(flow.createdAt, flow.expiresAt) > flow.expiresAt && flow.expiresAt > app.clock.now();
}
