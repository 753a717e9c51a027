import type { Subject } from '../kernel.ts';
import type { Trouble, Way } from './ways.ts';

/** Raised when a stored state of an older shape can't be read any more: such a flow has expired. */
export const recoverySchemaVersion = 1;

/** What a recovery has sent, whatever trouble it is about. */
interface Sent {
  /** How many codes: the number of the newest. */
  codesSent: number;
  /** The account was told by mail which ways it really has: once in a recovery. */
  told: boolean;
}

/** What every state behind the question of the trouble carries. */
export interface Underway extends Sent {
  subject: Subject;
  trouble: Trouble;
  /** Ways proved so far, oldest first. */
  proofs: readonly Way[];
}

/** Where a recovery stands. JSON as it is stored; no URL, no secret. */
export type Recovery =
  /** With what was sent, where another trouble was chosen before: codes are numbered on. */
  | ({ at: 'trouble'; subject: Subject } & Partial<Sent>)
  | ({ at: 'way' } & Underway)
  | ({ at: 'code'; way: Way; wrong: number } & Underway)
  /** All gates are open: a new password, or, for a locked account, the old one. */
  | ({ at: 'password' } & Underway)
  /** All gates are open: the new factor in place of the lost one. */
  | ({ at: 'factor' } & Underway)
  /** A new phone number was named: the code sent to it confirms it. */
  | ({ at: 'factor-code'; phone: string; wrong: number } & Underway)
  /** What this account can prove does not reach as far as its policy demands. */
  | ({ at: 'stuck' } & Underway)
  | { at: 'done'; outcome: RecoveryOutcome };

export type RecoveryOutcome = 'password-changed' | 'unlocked' | 'factor-replaced';

export type RecoveryPlace = Recovery['at'];
