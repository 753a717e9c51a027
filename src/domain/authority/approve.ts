import type { Preset } from '../policy/policy.ts';
import type { Act } from './acts.ts';
import { type Forbidden, forbids, type Party, type Resets } from './decide.ts';

/**
 * Why somebody may not approve an act that another administrator asked for (R48); undefined if they may. Whoever approves
 * could do the act themselves, or the approval would give the requester more than either has; and they are neither the
 * requester nor the person.
 */
export function forbidsApproving(
  { act, requester, person }: { act: Act; requester: Party; person: Party },
  approver: Party,
  rules: { preset: Preset; resets: Resets },
): Forbidden | 'own-request' | undefined {
  const forbidden = forbids(act, approver, person, rules);
  if (forbidden === 'not-found') return forbidden;
  return approver.id === requester.id ? 'own-request' : forbidden;
}
