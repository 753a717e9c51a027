import type { Trouble, Way } from '../flow/recovery/ways.ts';
import type { Policy } from './policy.ts';

/** What the demand depends on, apart from policy. */
interface Standing {
  administrator: boolean;
  /** A second factor that is past its probation: a new one doesn't raise what recovery demands (R25). */
  secondFactor: boolean;
  frozen: boolean;
}

/**
 * How many gates stand before a new password. Two for administrators, whatever the policy (R13); for whoever
 * signs in with two factors (R12); for a frozen account (R55); and for the troubles in which the one gate may
 * be in the wrong hands.
 */
export function gatesDemanded(policy: Policy, standing: Standing, trouble: Trouble): 1 | 2 {
  const strict =
    standing.administrator ||
    standing.secondFactor ||
    standing.frozen ||
    trouble === 'intruder' ||
    trouble === 'lost-factor';
  return strict ? 2 : policy.gates;
}

/**
 * True if these proofs open that many gates. Each way counts once: two mails are one proof (R12), and a password
 * is one only for who lost their second factor. An administrator's pass is never the only one: whoever made it would set
 * the password by themselves (R44).
 */
export function opens(proofs: readonly Way[], gates: 1 | 2, trouble: Trouble): boolean {
  const distinct = new Set(proofs.filter((way) => way !== 'password' || trouble === 'lost-factor'));
  return distinct.size >= (distinct.has('access-pass') ? 2 : gates);
}
