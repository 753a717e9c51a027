import type { RecoveryOutcome } from './state.ts';
import type { SentWay, Trouble, Way } from './ways.ts';

/** What can happen to a recovery. Time running out is not among them: an expired flow is never loaded. */
export type RecoveryEvent =
  | { type: 'choose-trouble'; trouble: Trouble }
  | { type: 'choose-way'; way: Way }
  | { type: 'resend' }
  | { type: 'another-way' }
  | { type: 'another-trouble' }
  /** A guess was counted and compared; `matched` says how it went. */
  | { type: 'prove'; way: Way; matched: boolean }
  /** The person pressed the button behind a mailed link that was live, and is used up now (R20). */
  | { type: 'prove-by-link' }
  | { type: 'set-password' }
  | { type: 'keep-password' }
  | { type: 'replace-app'; matched: boolean }
  | { type: 'name-phone'; phone: string }
  | { type: 'replace-phone'; matched: boolean };

/** What the account is, as far as a recovery must know. A decoy has none of it. */
export interface RecoveryFacts {
  /** Ways of this account that open a gate now, in menu order. Empty for a decoy. */
  openers: readonly Way[];
  gates: 1 | 2;
  frozen: boolean;
  /** 100 wrong passwords in a row: the password itself is spent, and unlocking would not bring it back (R30). */
  passwordSpent: boolean;
  /** A temporary password, or one that an administrator ended: nobody keeps it (R44). */
  passwordOver: boolean;
  /** The end of this recovery takes the account's last authenticator app off: a password that stays would stand alone (R32). */
  losesApp: boolean;
  /** False where nobody can be texted at all: then the phone is no way, for anybody. */
  texts: boolean;
  /** The way by which a code went out so short a while ago that no other one goes out yet. */
  waiting: SentWay | undefined;
}

export type RecoveryEffect =
  /** Make code `number` and queue its message. A decoy's is made and queued as well, and goes nowhere. */
  | { type: 'send-code'; way: SentWay; number: number }
  /** Send the code for a phone number that is not the account's yet. */
  | { type: 'send-phone-code'; phone: string; number: number }
  | { type: 'tell-ways' }
  | { type: 'record'; kind: RecoveryRecord }
  | { type: 'write-password' }
  | { type: 'replace-app' }
  | { type: 'replace-phone'; phone: string }
  /** What every finished recovery does: see `app/recovery/settle.ts`. */
  | { type: 'settle'; outcome: RecoveryOutcome; forgetDevices: boolean; thaw: boolean };

/** What the audit log learns on the way. */
export type RecoveryRecord =
  | 'recovery.begun'
  | 'recovery.code-requested'
  | 'recovery.code-refused'
  | 'recovery.proved'
  | 'recovery.moved'
  | 'recovery.stuck';

export type RecoveryAnswer = { kind: 'advanced' } | { kind: 'refused'; why: RecoveryRefusal };

export type RecoveryRefusal =
  /** The event does not fit where the flow stands; the page for where it stands is the answer. */
  | 'out-of-order'
  | 'not-offered'
  | 'wrong-code'
  | 'already-proved'
  /** The server still holds the wait before another code. */
  | 'too-early'
  /** More is demanded than when the gates were opened: the account was frozen meanwhile, or its policy changed. */
  | 'more-demanded'
  /** Somebody else may know the password of a frozen account, or gave it; one beside an app that goes may be too short (R32). */
  | 'must-replace'
  | 'password-spent';
