import type { Act } from '../../domain/authority/acts.ts';
import type { OrganisationRole } from '../../domain/roles/roles.ts';
import type { AccountRecord } from './accounts.ts';

/**
 * Requests for a second administrator (R48). Threats: one human as both, two deciders at once, one approval for two
 * acts. Who may decide is judged by `app/administration`; what is the same person twice, the table refuses by itself.
 */
export interface Approvals {
  /** Undefined if this requester has an open one for this person and act already. */
  ask(request: {
    organisationId: string;
    accountId: string;
    act: Act;
    requesterId: string;
    /** At most 500 characters. */
    reason: string;
    at: Date;
    expiresAt: Date;
  }): Promise<string | undefined>;
  find(id: string): Promise<ApprovalRecord | undefined>;
  /** What waits in an organisation and is not too old, oldest first; a hundred at most. */
  waiting(organisationId: string, now: Date): Promise<readonly ApprovalRecord[]>;
  /** How many wait in an organisation and are not too old, listed or not. */
  countWaiting(organisationId: string, now: Date): Promise<number>;
  /** What somebody asked for, newest first; a hundred at most. */
  ofRequester(requesterId: string): Promise<readonly ApprovalRecord[]>;
  /** Waiting or approved, of one requester for one person; expired ones as well. */
  open(requesterId: string, accountId: string): Promise<readonly ApprovalRecord[]>;
  /** Decides one that waits and is not too old; false if it is not so any more: of two deciders one wins (R17). */
  decide(id: string, decision: { state: 'approved' | 'declined'; by: string; at: Date }): Promise<boolean>;
  /** Uses an approval up, once; false if it is not approved, used, or too old (R17). */
  use(id: string, now: Date): Promise<boolean>;
  /** Takes back what still waits; false if it does not wait, or is somebody else's. */
  withdraw(id: string, requesterId: string): Promise<boolean>;
  /** Ends what was approved of these acts for a person, whoever asked: its approvers did not see what happened since. */
  endApproved(accountId: string, acts: readonly Act[]): Promise<void>;
  /**
   * Ends what somebody asked for, waiting or approved, and what they agreed to that is not done yet: they were demoted or
   * switched off, or it was somebody else in their name.
   */
  endAllOf(administratorId: string): Promise<void>;
  /** Makes room for a new one, where an open one is worth nothing any more. */
  drop(id: string): Promise<void>;
  /** Every administrator of the organisation who is active and not frozen, strongest first, then longest there; 500 at most. */
  administrators(organisationId: string): Promise<readonly (Named & Pick<AccountRecord, 'roleGivenAt'>)[]>;
}

/** Somebody as a request names them, with the roles that they have now. */
export interface Named {
  id: string;
  displayName: string;
  userId: string;
  roles: readonly OrganisationRole[];
}

export interface ApprovalRecord {
  id: string;
  organisationId: string;
  act: Act;
  reason: string;
  requestedAt: Date;
  expiresAt: Date;
  state: 'waiting' | 'approved' | 'declined' | 'used' | 'withdrawn';
  decidedBy: string | undefined;
  decidedAt: Date | undefined;
  person: Named;
  requester: Named;
}
