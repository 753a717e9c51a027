import type { MethodWay } from '../flow/recovery/ways.ts';
import { domainOf } from '../user-id/user-id.ts';
import type { Policy } from './policy.ts';

/** What of a stored method decides whether it opens a gate. */
interface MethodFacts {
  kind: 'email' | 'phone' | 'totp' | 'passkey' | 'recovery-codes';
  address: string | undefined;
  createdAt: Date;
  confirmedAt: Date | undefined;
  usableFrom: Date | undefined;
  unusedCodes: number;
}

export interface MethodContext {
  policy: Policy;
  /** The domains of the account's organisation; empty for a personal account. */
  ownDomains: readonly string[];
  /** If frozen, the moment of the repudiated event: methods bound at or after it open nothing (R55). */
  frozenAt: Date | undefined;
  now: Date;
}

/** Why a method opens no gate, or undefined if it does. */
export type Closed = 'unconfirmed' | 'too-new' | 'own-mailbox' | 'by-policy' | 'used-up' | 'after-freeze';

export function closedBecause(method: MethodFacts, context: MethodContext): Closed | undefined {
  const { policy, now, frozenAt } = context;
  if (method.confirmedAt === undefined) return 'unconfirmed';
  if (!allowsWay(policy, wayOf(method.kind))) return 'by-policy';
  if (method.usableFrom === undefined || method.usableFrom > now) return 'too-new';
  if (frozenAt !== undefined && method.createdAt >= frozenAt) return 'after-freeze';
  if (method.kind === 'recovery-codes' && method.unusedCodes === 0) return 'used-up';
  if (
    method.kind === 'email' &&
    !policy.ownMailOpensGates &&
    isOwnMailbox(method.address, context.ownDomains)
  ) {
    return 'own-mailbox';
  }
  return undefined;
}

/** R81: a mailbox that opens with this very sign-in: in one of the organisation's domains, or below one. */
export function isOwnMailbox(address: string | undefined, ownDomains: readonly string[]): boolean {
  if (address === undefined) return false;
  const domain = asciiDomain(domainOf(address));
  return ownDomains.map(asciiDomain).some((own) => domain === own || domain.endsWith(`.${own}`));
}

/** A mail address has its domain in ASCII, a user ID may have it in its own letters: `münchen` is `xn--mnchen-3ya`. */
function asciiDomain(domain: string): string {
  return URL.parse(`http://${domain}`)?.hostname ?? domain;
}

export function wayOf(kind: MethodFacts['kind']): MethodWay {
  return kind === 'recovery-codes' ? 'recovery-code' : kind;
}

/** True if the organisation lets this way open gates. */
export function allowsWay({ ways }: Policy, way: MethodWay): boolean {
  return way === 'recovery-code' ? ways.recoveryCode : ways[way];
}
