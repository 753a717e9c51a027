import type { Preset } from '../../domain/policy/policy.ts';

/**
 * Each organisation's policy, version by version. Threats: two administrators at once, of whom the second undoes what
 * the first decided without having seen it; a stolen session that opens the gates before anybody has noticed; a change
 * by somebody who is no administrator any more.
 */
export interface Policies {
  /** What is in force, and what waits; undefined if there is no such organisation. */
  current(organisationId: string): Promise<OrganisationPolicy | undefined>;
  /** The organisation that has this domain; without one, the only organisation there is. */
  organisationOf(domain: string | undefined): Promise<string | undefined>;
  /** Newest first; of those before `before`, if it is given. */
  history(organisationId: string, limit: number, before?: number): Promise<readonly PolicyVersion[]>;
  /**
   * Adds versions and puts the first in force, where it is for now. What waited before is superseded: the new document
   * was written in sight of it. Call it in a transaction.
   */
  apply(change: NewPolicy): Promise<PolicyApplied>;
  /** Takes back what waits. `gone`: it does not. `not-allowed`: `by` may not. Call it in a transaction. */
  cancel(
    organisationId: string,
    version: number,
    by: PolicyAuthor,
    at: Date,
  ): Promise<'cancelled' | 'gone' | 'not-allowed'>;
  /**
   * Takes back what this account made wait, which it could not do any more, nor anybody in its name: the system does.
   * False if that version does not wait, or somebody else asked for it. Call it in a transaction.
   */
  cancelOf(organisationId: string, version: number, authorId: string, at: Date): Promise<boolean>;
  /** What has waited long enough. */
  due(now: Date): Promise<readonly { organisationId: string; version: number }[]>;
  /** Puts what waited in force, with the logo that is in force: a logo never waits. False if it does not wait any more, or not until `now`. Call it in a transaction. */
  takeEffect(organisationId: string, version: number, now: Date): Promise<boolean>;
}

interface OrganisationPolicy {
  organisationId: string;
  /** As it was set up: the policy may have another. */
  name: string;
  preset: Preset;
  /** The differences from the preset that are in force; `domain/policy` checks them. */
  policy: unknown;
  /** The newest version, whatever became of it; 0 before the first change. Whoever changes the policy says that they saw this one. */
  version: number;
  pending: PolicyVersion | undefined;
}

export interface PolicyVersion {
  version: number;
  preset: Preset;
  policy: unknown;
  state: 'in-force' | 'pending' | 'cancelled' | 'superseded';
  /** `account:<id>` or `operator`. */
  changedBy: string;
  changedAt: Date;
  takesEffectAt: Date;
  /** Who took it back, or took its place; also `system`. Undefined while it waits or is in force. */
  endedBy: string | undefined;
  endedAt: Date | undefined;
}

/** Undefined is the operator. An account counts only while it is an active Global admin of the organisation. */
export interface PolicyAuthor {
  accountId: string | undefined;
}

export interface NewPolicy {
  organisationId: string;
  /** The newest version that the author saw. */
  seen: number;
  /** What the author saw wait: another administrator may have taken it back since. Not asked if left out. */
  waiting?: number | 'nothing' | undefined;
  /** True if what waits is not superseded. */
  keepsWaiting?: boolean | undefined;
  by: PolicyAuthor;
  at: Date;
  /** From now on; undefined if nothing changes at once. */
  now: { preset: Preset; policy: unknown } | undefined;
  /** From `takesEffectAt` on. */
  later: { preset: Preset; policy: unknown; takesEffectAt: Date } | undefined;
}

type PolicyApplied =
  | { kind: 'applied'; version: number }
  /** Somebody changed it since `seen`, and nothing was stored. */
  | { kind: 'overtaken' }
  | { kind: 'not-allowed' };
