import type { AccountRecord } from './accounts.ts';

/**
 * What administrators do to many people at once. Threats: a job that goes on when its administrator is gone, acts twice
 * on one person after a crash, or acts on somebody whom nobody chose.
 */
export interface BulkActs {
  /** Of those with these ids who belong to the organisation, all that a verdict needs. */
  candidates(
    organisationId: string,
    ids: readonly string[],
    now: Date,
  ): Promise<readonly { account: AccountRecord; sessions: number }[]>;
  /** Call it in a transaction: one row, and one for each person. `because`: why the person is left out. */
  draft(
    bulk: NewBulkAct,
    people: readonly { accountId: string; because: string | undefined }[],
  ): Promise<void>;
  find(id: string): Promise<BulkActRecord | undefined>;
  /** Newest first; drafts left out. */
  ofOrganisation(organisationId: string, limit: number): Promise<readonly BulkActRecord[]>;
  /** Begins a draft once; false if it was begun before. */
  begin(id: string, mandate: Mandated): Promise<boolean>;
  /**
   * On whose behalf a running one still acts: its administrator is active, nothing of their credentials or roles changed
   * since, they have not signed out, and it began after `begunAfter`. Undefined otherwise.
   */
  mandate(id: string, now: Date, begunAfter: Date): Promise<{ actorId: string } | undefined>;
  /** Ids of those who wait, in the order in which they were chosen. */
  next(id: string, limit: number): Promise<readonly string[]>;
  /** Says what became of one; false unless they waited. */
  settle(id: string, accountId: string, outcome: BulkOutcome): Promise<boolean>;
  /** Refuses all who wait; returns how many. */
  refuseRest(id: string, because: string): Promise<number>;
  /** Ends a running one; false if it was not running. */
  end(id: string, state: 'stopped' | 'done', at: Date, by: string | undefined): Promise<boolean>;
  tally(id: string): Promise<readonly (BulkOutcome & { people: number })[]>;
  /** Some of them by name, in the order in which they were chosen. */
  people(id: string, outcome: BulkOutcome, limit: number): Promise<readonly BulkPerson[]>;
  /** Drops what was drafted before; returns how many. */
  sweep(before: Date): Promise<number>;
}

interface NewBulkAct {
  id: string;
  organisationId: string;
  actorId: string;
  act: string;
  /** How many that were chosen are nobody of this organisation. */
  strangers: number;
  supportCode: string;
  createdAt: Date;
}

export interface BulkActRecord extends NewBulkAct {
  actorName: string;
  state: 'draft' | 'running' | 'stopped' | 'done';
  begunAt: Date | undefined;
  endedAt: Date | undefined;
  /** Who stopped it, by name. */
  stoppedBy: string | undefined;
  clientAddress: string | undefined;
  userAgent: string | undefined;
}

/** Who said yes, and with which session. */
interface Mandated {
  at: Date;
  sessionHash: Uint8Array;
  securityEpoch: number;
  clientAddress: string;
  userAgent: string;
}

export interface BulkOutcome {
  state: 'waiting' | 'done' | 'refused' | 'failed';
  /** Why it was refused or failed. */
  because: string | undefined;
}

export interface BulkPerson {
  accountId: string;
  displayName: string;
  userId: string;
}
