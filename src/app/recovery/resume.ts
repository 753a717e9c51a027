import type { RecoveryFacts } from '../../domain/flow/recovery/events.ts';
import { menu } from '../../domain/flow/recovery/menu.ts';
import {
  type Recovery,
  type RecoveryPlace,
  recoverySchemaVersion,
} from '../../domain/flow/recovery/state.ts';
import { isSent, type SentWay, type Way } from '../../domain/flow/recovery/ways.ts';
import { triesPerCode } from '../../domain/flow/tries.ts';
import { maskEmail, maskPhone } from '../../domain/mask.ts';
import { wayOf } from '../../domain/policy/methods.ts';
import { codeReference } from '../../domain/support-code.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { CodeRecord, FlowInContext, StoredFlow } from '../../ports/store/flows.ts';
import type { AppContext } from '../context.ts';
import { type FlowHandle, loadFlow } from '../flows/handle.ts';
import { supportCodeOf } from '../identity.ts';
import { passwordGuardKey, spentAfter } from '../sign-in/guard.ts';
import type { StoredRecovery } from './begin.ts';
import type { CodePurpose } from './codes.ts';
import { gatesFor, openMethods, recoveryFacts } from './facts.ts';
import { losesApp } from './taken-off.ts';

/** A live recovery with what its next step must know. */
export interface LiveRecovery {
  flow: StoredFlow;
  stored: StoredRecovery;
  recovery: Recovery;
  /** The account, if the subject is one. Undefined for a decoy, even one whose ID exists. */
  account: AccountRecord | undefined;
  facts: RecoveryFacts;
  /** The newest code, if it is for the place where the recovery stands. */
  pending: PendingCode | undefined;
  supportCode: string;
}

type Resumed =
  | { kind: 'live'; live: LiveRecovery }
  /** Its time ran out. `stored` says whose it was, unless an older version wrote it. */
  | { kind: 'expired'; flowId: string; stored: StoredRecovery | undefined }
  | { kind: 'none' };

/** Loads the recovery behind a handle, with the same statements whoever it is about (R2). */
export async function resumeRecovery(app: AppContext, handle: FlowHandle | undefined): Promise<Resumed> {
  const loaded = await loadFlow(app, 'recovery', recoverySchemaVersion, handle);
  if (loaded.kind === 'none') return loaded;
  const { flow } = loaded;
  const readable = flow.schemaVersion === recoverySchemaVersion;
  const expired = {
    kind: 'expired',
    flowId: flow.id,
    stored: readable ? (flow.state as StoredRecovery) : undefined,
  } as const;
  if (loaded.kind === 'expired') return expired;
  const live = await resumeFlow(app, loaded);
  // Past its gates and yet without an account: it was disabled since, and nothing is left to do here.
  return behindGates.has(live.recovery.at) && live.account === undefined ? expired : { kind: 'live', live };
}

const behindGates: ReadonlySet<RecoveryPlace> = new Set(['password', 'factor', 'factor-code']);
/** What the codes of a place are for, where it waits for one or sends one: one for a new phone is none for a gate (R19). */
const purposes: Partial<Record<RecoveryPlace, CodePurpose>> = {
  way: 'recovery',
  code: 'recovery',
  'factor-code': 'add-method',
};

/** Gathers what the next step of a stored recovery must know. */
export async function resumeFlow(
  app: AppContext,
  { flow, account: owner, newestCode }: FlowInContext,
): Promise<LiveRecovery> {
  const stored = flow.state as StoredRecovery;
  const { recovery } = stored;
  const account = subjectOf(recovery, owner);
  const trouble = 'trouble' in recovery ? recovery.trouble : 'forgotten';
  // Asked where a locked account may keep its password; whoever forgot it sets another, spent or not.
  const mayKeep = recovery.at === 'password' && recovery.trouble === 'locked';
  const spent = mayKeep && (await isPasswordSpent(app, flow));
  const now = app.clock.now();
  const isOfThisPlace = newestCode !== undefined && newestCode.purpose === purposes[recovery.at];
  const pending =
    isOfThisPlace && isSent(newestCode.way) ? describe(newestCode, newestCode.way, now) : undefined;
  return {
    flow,
    stored,
    recovery,
    account,
    facts: {
      ...recoveryFacts(account, trouble, spent, app.settings, now),
      losesApp: account !== undefined && losesApp(account, flow, now),
      waiting: pending !== undefined && pending.resendAt > now ? pending.way : undefined,
    },
    pending,
    supportCode: supportCodeOf(app, flow.id),
  };
}

/** Undefined for a decoy, even of an ID that has an account of the other kind. */
function subjectOf(recovery: Recovery, owner: AccountRecord | undefined): AccountRecord | undefined {
  const isOwner =
    'subject' in recovery && recovery.subject.kind === 'account' && recovery.subject.accountId === owner?.id;
  // Disabled since it began: from here on it walks as a decoy does.
  return isOwner && owner.state === 'active' ? owner : undefined;
}

async function isPasswordSpent(app: AppContext, flow: StoredFlow): Promise<boolean> {
  const guard = await app.store.guards.password(passwordGuardKey(app, flow.userIdMac, undefined));
  return (guard?.failures ?? 0) >= spentAfter;
}

/** One way as the page offers it. `where` is masked, and there only after the first proof (R3). */
export interface OfferedWay {
  way: Way;
  where: readonly string[];
}

/** The ways offered where a recovery stands. */
export function offeredWays(app: AppContext, live: LiveRecovery): readonly OfferedWay[] {
  const { recovery, facts } = live;
  if (recovery.at !== 'way' && recovery.at !== 'code') return [];
  return menu(recovery, facts).map((way) => ({ way, where: maskedWay(app, live, way) }));
}

/** Where a way leads to, masked: nothing for anybody before the first proof (R3). */
export function maskedWay(app: AppContext, live: LiveRecovery, way: Way): readonly string[] {
  const { recovery, account } = live;
  const proven = 'proofs' in recovery && recovery.proofs.length > 0;
  return proven && account !== undefined ? maskedAddresses(account, way, app.clock.now()) : [];
}

function maskedAddresses(account: AccountRecord, way: Way, now: Date): readonly string[] {
  return openMethods(account, now)
    .filter((method) => wayOf(method.kind) === way && method.address !== undefined)
    .map((method) => (method.kind === 'email' ? maskEmail(method.address!) : maskPhone(method.address!)));
}

/** The code that the page waits for: its reference, when it was sent, when it may be sent again. */
interface PendingCode {
  way: SentWay;
  /** 1 for the first code of the recovery. */
  number: number;
  reference: string;
  sentAt: Date;
  resendAt: Date;
  expiresAt: Date;
  /** False once it was guessed wrong five times, or its time ran out. */
  live: boolean;
}

/** Seconds before a code may be sent again: longer each time. */
export function resendWait(codesSent: number): number {
  return Math.min(30 * 2 ** Math.max(0, codesSent - 1), 240);
}

function describe(code: CodeRecord, way: SentWay, now: Date): PendingCode {
  return {
    way,
    number: code.number,
    reference: code.reference,
    sentAt: code.sentAt,
    resendAt: new Date(code.sentAt.getTime() + resendWait(code.number) * 1000),
    expiresAt: code.expiresAt,
    live: code.live && code.tries < triesPerCode && code.expiresAt > now,
  };
}

/** The reference of code `number` of a flow, the same on page and in message. */
export function referenceOf(app: AppContext, flowId: string, number: number): string {
  return codeReference(number, app.secrets.mac('support-code', `${flowId} ${number}`));
}

/** How many gates this recovery has, once the first proof may show it; before, nothing tells (R3). */
export function gatesShown(app: AppContext, live: LiveRecovery): 1 | 2 | undefined {
  const { recovery, account } = live;
  if (account === undefined || !('proofs' in recovery) || recovery.proofs.length === 0) return undefined;
  return gatesFor(account, recovery.trouble, app.clock.now());
}
