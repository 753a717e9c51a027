import type { RecoveryFacts } from '../../domain/flow/recovery/events.ts';
import { type Trouble, type Way, ways } from '../../domain/flow/recovery/ways.ts';
import { gatesDemanded } from '../../domain/policy/demand.ts';
import { closedBecause, type MethodContext, wayOf } from '../../domain/policy/methods.ts';
import { type Policy, personalPolicy, policyOf } from '../../domain/policy/policy.ts';
import { isAdministrator } from '../../domain/roles/roles.ts';
import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import { passOut } from '../access-pass/out.ts';

/** The policy that an account follows. */
export function policyFor(account: AccountRecord): Policy {
  const { organisation } = account;
  return organisation === undefined ? personalPolicy : policyOf(organisation.preset, organisation.policy);
}

/** What decides whether a method of this account opens a gate now. */
export function methodContext(account: AccountRecord, now: Date): MethodContext {
  return {
    policy: policyFor(account),
    ownDomains: account.organisation?.domains ?? [],
    frozenAt: account.frozenAt,
    now,
  };
}

/** The account's methods that open a gate now. */
export function openMethods(account: AccountRecord, now: Date): readonly MethodRecord[] {
  const context = methodContext(account, now);
  return account.methods.filter((method) => closedBecause(method, context) === undefined);
}

/** The ways that open a gate of this account now, in menu order. */
export function openers(account: AccountRecord, now: Date): readonly Way[] {
  const open = new Set<Way>(openMethods(account, now).map((method) => wayOf(method.kind)));
  return ways.filter((way) => open.has(way));
}

/** The same, with the pass that an administrator made: it opens a gate today, and is no way of the account's own. */
function openersAndPass(account: AccountRecord, now: Date): readonly Way[] {
  const own = openers(account, now);
  return passOut(account, now) === undefined ? own : [...own, 'access-pass'];
}

/** True if the person signs in with a second factor that raises what recovery demands (R12, R25). */
export function hasSettledSecondFactor(account: AccountRecord, now: Date): boolean {
  return account.methods.some(
    (method) =>
      method.kind === 'totp' &&
      method.confirmedAt !== undefined &&
      method.usableFrom !== undefined &&
      method.usableFrom <= now,
  );
}

/** The gates before a new password, for a trouble. */
export function gatesFor(account: AccountRecord, trouble: Trouble, now: Date): 1 | 2 {
  return gatesDemanded(
    policyFor(account),
    {
      administrator: isAdministrator(account.roles),
      secondFactor: hasSettledSecondFactor(account, now),
      frozen: account.frozenAt !== undefined,
    },
    trouble,
  );
}

const unprovable = {
  openers: [],
  gates: 2,
  frozen: false,
  passwordSpent: false,
  passwordOver: false,
} as const;

/** What holds for every recovery of this installation. */
export interface InstallationFacts {
  textMessages: boolean;
}

/** The facts of a step. A decoy's say that nothing opens. */
export function recoveryFacts(
  account: AccountRecord | undefined,
  trouble: Trouble,
  passwordSpent: boolean,
  { textMessages }: InstallationFacts,
  now: Date,
): Omit<RecoveryFacts, 'waiting' | 'losesApp'> {
  if (account === undefined) return { ...unprovable, texts: textMessages };
  return {
    texts: textMessages,
    openers: openersAndPass(account, now),
    gates: gatesFor(account, trouble, now),
    frozen: account.frozenAt !== undefined,
    passwordSpent,
    passwordOver: account.passwordExpiresAt !== undefined,
  };
}
