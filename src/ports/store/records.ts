import type { AuditKind } from '../../domain/audit/kinds.ts';

/** One line of the audit log, before it is sealed. */
export interface AuditEntry {
  at: Date;
  kind: AuditKind;
  organisationId: string | undefined;
  accountId: string | undefined;
  /** `account:<id>`, `operator`, `system`, or `stranger`. */
  actor: string;
  supportCode: string | undefined;
  /** Facts without personal data, secrets, tokens or answers (R59). */
  data: Readonly<Record<string, string | number | boolean | null>>;
  /** Personal fields: stored apart and erasable; the log itself holds salted commitments. */
  personal: Readonly<Record<string, string>>;
}

export interface AuditRecord {
  id: number;
  at: Date;
  kind: string;
  actor: string;
  supportCode: string | undefined;
  data: Readonly<Record<string, unknown>>;
  personal: Readonly<Record<string, string>>;
  sealed: boolean;
}

export interface AuditLog {
  append(entries: readonly AuditEntry[]): Promise<void>;
  /** Newest first. */
  ofAccount(accountId: string, limit: number): Promise<readonly AuditRecord[]>;
  latest(limit: number): Promise<readonly AuditRecord[]>;
}

/** Jobs enter in the transaction that causes them; their payloads are sealed by the caller (R16). */
export interface Jobs {
  /** In one statement, however many. */
  add(jobs: readonly NewJob[]): Promise<void>;
}

export interface NewJob {
  task: string;
  /** Sealed text. */
  sealed: string;
  /** A job of the same key that has not run yet is replaced. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
}

export interface OneTimeLink {
  purpose: 'enrol' | 'not-me' | 'reset';
  accountId: string;
  eventAt: Date;
  expiresAt: Date;
  usedAt: Date | undefined;
  /** The address that it was mailed to, which whoever uses it has proved; undefined if it was handed over (R25). */
  methodId: string | undefined;
}

export interface OneTimeLinks {
  add(link: {
    tokenHash: Uint8Array;
    purpose: OneTimeLink['purpose'];
    accountId: string;
    eventAt: Date;
    expiresAt: Date;
    methodId?: string | undefined;
    /** The administrator who had it mailed. */
    madeBy?: string | undefined;
  }): Promise<void>;
  find(tokenHash: Uint8Array): Promise<OneTimeLink | undefined>;
  /** Uses it up; undefined if used, expired, or not of that purpose (R17). */
  use(tokenHash: Uint8Array, purpose: OneTimeLink['purpose'], now: Date): Promise<OneTimeLink | undefined>;
  /** Kills every unused link of one purpose (R37: any change of password kills outstanding tokens). */
  kill(accountId: string, purpose: OneTimeLink['purpose'], now: Date): Promise<void>;
  /** Drops what expired before; returns how many. */
  sweep(before: Date): Promise<number>;
}

export interface Deliveries {
  /** What became of a message. Its content is never stored here. Storing the same id again updates it. */
  record(delivery: DeliveryRecord): Promise<void>;
  ofAccount(accountId: string, limit: number): Promise<readonly DeliveryRecord[]>;
  /** Which of these were brought to an end, and are not sent again by a retry. */
  finished(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of these were tried at all, whatever came of it. */
  tried(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Drops what finished before; returns how many. */
  sweep(before: Date): Promise<number>;
}

export interface DeliveryRecord {
  id: string;
  accountId: string | undefined;
  channel: 'mail' | 'text';
  kind: string;
  /** Masked. */
  recipient: string;
  queuedAt: Date;
  finishedAt: Date;
  outcome: 'sent' | 'failed' | 'over-budget' | 'refused';
  answer: string;
}
