import type { RecoveryFacts } from './events.ts';
import type { Recovery } from './state.ts';
import { firstMenu, type Way } from './ways.ts';

/**
 * The ways that a recovery offers where it stands. Before the first proof the trouble alone decides, and whether anybody can be texted (R3);
 * after it the account's own ways do, less those used.
 */
export function menu(flow: Extract<Recovery, { at: 'way' | 'code' }>, facts: RecoveryFacts): readonly Way[] {
  const offered = firstMenu(flow.trouble).filter((way) => way !== 'phone' || facts.texts);
  if (flow.proofs.length === 0) return offered;
  const own: readonly Way[] = flow.trouble === 'lost-factor' ? ['password', ...facts.openers] : facts.openers;
  return own.filter((way) => !flow.proofs.includes(way) && offered.includes(way));
}
