import type { Way } from '../../domain/flow/recovery/ways.ts';
import type { AccountRecord } from './accounts.ts';

export type FlowKind = 'recovery' | 'sign-in' | 'enrolment' | 'caller-check';

/** A flow as stored. `state` is the flow's own union, as JSON; an unknown `schemaVersion` counts as expired. */
export interface StoredFlow {
  /** UUIDv7: the hour in it is the partition. */
  id: string;
  kind: FlowKind;
  schemaVersion: number;
  /** Raised by every save: two tabs, two devices, a replay: one of them wins. */
  version: number;
  secretHash: Uint8Array;
  /** Keyed hash of the user ID's key, of which there may be no account. */
  userIdMac: Uint8Array;
  accountId: string | undefined;
  state: unknown;
  createdAt: Date;
  expiresAt: Date;
}

/** A flow with what its next step has to know. */
export interface FlowInContext {
  flow: StoredFlow;
  /** The account that the flow was stored for, if it was stored for one. */
  account: AccountRecord | undefined;
  /** The newest code of the flow, dead or alive. */
  newestCode: CodeRecord | undefined;
}

export interface Flows {
  insert(flow: Omit<StoredFlow, 'version'>): Promise<void>;
  /** The flow of that id, dead or alive; the caller compares secret and expiry. */
  find(id: string): Promise<StoredFlow | undefined>;
  /** The same with its account and its newest code, in one statement, whoever it is about (R2). */
  findInContext(id: string): Promise<FlowInContext | undefined>;
  /** Stores the next state at `version` only; false if another request came first. */
  save(id: string, version: number, next: FlowUpdate): Promise<boolean>;
  /** Lets a flow live until `expiresAt`, at `version` only and without raising it; false if it was saved or ended meanwhile. */
  extend(id: string, version: number, expiresAt: Date): Promise<boolean>;
  /**
   * Ends every live flow of an account except `exceptId` (R40): they count as expired from now on. Recoveries in which
   * nothing was proved are about nobody instead, and go on as a decoy does: whoever began one in somebody's name must
   * not learn from its end that there is an account, and that it changed (R1).
   */
  endOfAccount(accountId: string, exceptId: string | undefined, now: Date): Promise<number>;
}

interface FlowUpdate {
  state: unknown;
  expiresAt: Date;
  /** A new secret moves the flow to another browser (R27). */
  secretHash?: Uint8Array;
}

interface NewCode {
  flowId: string;
  number: number;
  /** `totp`: nothing is sent, and no code matches; the row counts the tries (R18). */
  way: Way;
  /** What the code is for: a code for one purpose serves no other (R19). */
  purpose: string;
  /** Shown on the page and in the message, so that an overtaken code is recognised. */
  reference: string;
  /** Keyed hash of flow, number, purpose and code (R16). */
  verifier: Uint8Array;
  /** SHA-256 of the link's secret, where the message has a link. */
  linkHash: Uint8Array | undefined;
  sentAt: Date;
  expiresAt: Date;
}

export interface CodeRecord {
  number: number;
  way: Way;
  purpose: string;
  reference: string;
  tries: number;
  live: boolean;
  sentAt: Date;
  expiresAt: Date;
}

export interface Codes {
  /** Adds a code and kills the older ones of its flow (R19). */
  replace(code: NewCode): Promise<void>;
  /**
   * Counts a guess before it is compared, in a commit of its own: a crash costs a try, never a count (R18).
   * Undefined if no code of the flow is live at `now` with fewer than 5 tries.
   */
  guess(
    flowId: string,
    now: Date,
  ): Promise<{ number: number; purpose: string; verifier: Uint8Array; tries: number } | undefined>;
  /** The flow's codes before `number` whose time is not over, dead as they are: only to say whose code was typed. */
  earlier(
    flowId: string,
    number: number,
    now: Date,
  ): Promise<{ number: number; purpose: string; reference: string; verifier: Uint8Array }[]>;
  /** Uses it up; false if it was dead already (R17). */
  consume(flowId: string, number: number): Promise<boolean>;
  /**
   * Uses up the code whose link this is, however old it is and however often its digits were guessed: a link lives
   * as long as its flow (R15, R17, R18). False if there is none.
   */
  consumeByLink(flowId: string, linkHash: Uint8Array, now: Date): Promise<boolean>;
  /** True if the link would still work; changes nothing (R20). */
  linkIsLive(flowId: string, linkHash: Uint8Array, now: Date): Promise<boolean>;
  killAll(flowId: string): Promise<void>;
}
