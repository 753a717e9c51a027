import type { Preset } from '../policy/policy.ts';
import type { Act } from './acts.ts';
import { type Forbidden, forbids, type Party, type Resets } from './decide.ts';

/** For how long somebody whom an administrator gave a role agrees to nothing (ours; as for a new way, R25). Milliseconds. */
const newFor = 72 * 3_600_000;

/** Somebody who may approve, with when another administrator gave them their role; undefined: the operator did. */
export type Approver = Party & { roleGivenAt: Date | undefined };

/**
 * Why somebody may not approve an act that another administrator asked for (R48); undefined if they may. Whoever approves
 * could do the act themselves, or the approval would give the requester more than either has; and they are neither the
 * requester nor the person, nor new. Threat: one Global admin alone, or one session of theirs, makes a second one in a
 * minute and agrees to whatever takes two. The others are told of a new one, and have those days.
 */
export function forbidsApproving(
  { act, requester, person }: { act: Act; requester: Party; person: Party },
  approver: Approver,
  rules: { preset: Preset; resets: Resets },
  now: Date,
): Forbidden | 'own-request' | 'new-administrator' | undefined {
  const forbidden = forbids(act, approver, person, rules);
  if (forbidden === 'not-found') return forbidden;
  if (approver.id === requester.id) return 'own-request';
  return forbidden ?? (isNew(approver, now) ? 'new-administrator' : undefined);
}

function isNew({ roleGivenAt }: Approver, now: Date): boolean {
  return roleGivenAt !== undefined && now.getTime() - roleGivenAt.getTime() < newFor;
}
