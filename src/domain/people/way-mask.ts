import type { MethodWay } from '../flow/recovery/ways.ts';
import { gatesDemanded, opens } from '../policy/demand.ts';
import { allowsWay } from '../policy/methods.ts';
import type { Policy } from '../policy/policy.ts';

/** The kinds of confirmed ways that an account may have, one bit each; `ownMail` is in its organisation's own domains (R81). */
export const wayBits = {
  email: 1,
  ownMail: 2,
  phone: 4,
  totp: 8,
  recoveryCode: 16,
  passkey: 32,
} as const;
export type WayBit = keyof typeof wayBits;

/** What decides, with the policy, whether people can get back in: so many of them share a group that each is judged once. */
export interface WayGroup {
  /** A sum of `wayBits`: those that would open a gate now if policy allows them. */
  ways: number;
  administrator: boolean;
  /** An app that is past its probation: it raises what recovery demands (R12, R25). */
  secondFactor: boolean;
  frozen: boolean;
}

/** What an organisation and the installation allow. */
export interface WayRules {
  policy: Policy;
  /** False where the installation sends no text messages. */
  textMessages: boolean;
}

/** True if whoever is in this group could replace a forgotten password today, alone. */
export function isRecoverable(group: WayGroup, rules: WayRules): boolean {
  return opens(openersOf(group.ways, rules), gatesDemanded(rules.policy, group, 'forgotten'), 'forgotten');
}

function openersOf(mask: number, { policy, textMessages }: WayRules): readonly MethodWay[] {
  const has = (bit: WayBit) => (mask & wayBits[bit]) !== 0;
  const held: Record<MethodWay, boolean> = {
    email: has('email') || (has('ownMail') && policy.ownMailOpensGates),
    phone: has('phone') && textMessages,
    totp: has('totp'),
    passkey: has('passkey'),
    'recovery-code': has('recoveryCode'),
  };
  return (Object.keys(held) as MethodWay[]).filter((way) => held[way] && allowsWay(policy, way));
}

const allBits = Object.values(wayBits).reduce((sum, bit) => sum + bit, 0);
const either = [false, true];

/** Every mask that there can be. */
export const everyMask: readonly number[] = Array.from({ length: allBits + 1 }, (_, mask) => mask);

/** The groups whose people could not. */
export function unrecoverableGroups(rules: WayRules): readonly WayGroup[] {
  return everyMask
    .flatMap((mask) =>
      either.flatMap((administrator) =>
        either.flatMap((secondFactor) =>
          either.map((frozen) => ({ ways: mask, administrator, secondFactor, frozen })),
        ),
      ),
    )
    .filter((group) => !isRecoverable(group, rules));
}
