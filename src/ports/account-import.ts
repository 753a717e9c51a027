import type { OrganisationRole } from '../domain/roles/roles.ts';
import type { Locale } from '../text/locale.ts';

/** An account as an import brings it, checked by itself but not against others yet. */
export interface ImportedAccount {
  kind: 'work' | 'personal';
  /** A domain of its organisation; undefined for a personal account. */
  organisationDomain: string | undefined;
  userId: { display: string; key: string; skeleton: string };
  displayName: string;
  roles: readonly OrganisationRole[];
  locale: Locale | undefined;
  state: 'active' | 'disabled';
  passwordHash: string | undefined;
  emails: readonly { address: string; key: string }[];
  /** E.164. */
  phones: readonly string[];
}

/** One record of the file: its number from 1, the line where it stands, and what became of it. */
export type StagedRecord = { record: number; line: number } & (
  | { account: ImportedAccount }
  | { refused: string }
);

export type ImportBegin =
  /** `stagedRecords` were staged by an earlier run that did not end. */
  | { status: 'ready'; stagedRecords: number }
  | { status: 'done'; committedAt: Date; accounts: number; refused: number }
  /** Another process imports the same file. */
  | { status: 'busy' };

/**
 * Where an import waits until it is committed as a whole.
 *
 * Threats: half an import (one transaction makes every account); a second run that makes accounts twice (the
 * fingerprint); two IDs that look alike (R8), in the file or against the store, also when accounts are made meanwhile.
 */
export interface AccountStaging {
  /** `fingerprint` names file and options: the same one goes on where it stopped. */
  begin(fingerprint: Uint8Array, now: Date): Promise<ImportBegin>;
  /** Stages the next records, and remembers with them how far the file is read. */
  stage(records: readonly StagedRecord[]): Promise<void>;
  /** Refuses what collides or has no organisation. May be asked again. Returns what would be made now. */
  check(): Promise<{ accounts: number; refused: number }>;
  /** In order of the file. */
  refusals(): AsyncIterable<{ line: number; reason: string }>;
  /** Makes all accounts that are not refused, with their audit events; false if one collided meanwhile. */
  commit(now: Date): Promise<boolean>;
  /** Forgets what is staged. */
  discard(): Promise<void>;
}
