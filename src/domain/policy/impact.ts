import { gatesDemanded } from './demand.ts';
import type { Policy } from './policy.ts';

/** Accounts that hold the same: what a policy lets in is the same for all of them. */
export interface WayGroup {
  /** Sum of `wayBits`. */
  ways: number;
  administrator: boolean;
  /** Signs in with a second factor that is past its probation. */
  secondFactor: boolean;
  accounts: number;
}

/** What an account holds, as the store counts it. */
export const wayBits = {
  mailOutside: 1,
  /** In the organisation's own domains (R81). */
  mailInside: 2,
  phone: 4,
  totp: 8,
  recoveryCode: 16,
  passkey: 32,
} as const;

/** True if whoever holds this could replace a forgotten password today, alone. */
export function getsBackIn(
  policy: Policy,
  { ways, administrator, secondFactor }: Omit<WayGroup, 'accounts'>,
  { textMessages }: { textMessages: boolean },
): boolean {
  const holds = (bit: number) => (ways & bit) !== 0;
  const open = [
    policy.ways.email &&
      (holds(wayBits.mailOutside) || (policy.ownMailOpensGates && holds(wayBits.mailInside))),
    policy.ways.phone && textMessages && holds(wayBits.phone),
    policy.ways.totp && holds(wayBits.totp),
    policy.ways.passkey && holds(wayBits.passkey),
    policy.ways.recoveryCode && holds(wayBits.recoveryCode),
  ];
  const standing = { administrator, secondFactor, frozen: false };
  return open.filter(Boolean).length >= gatesDemanded(policy, standing, 'forgotten');
}
