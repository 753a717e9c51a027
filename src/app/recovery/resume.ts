import type { RecoveryFacts } from '../../domain/flow/recovery/events.ts';
import { menu } from '../../domain/flow/recovery/menu.ts';
import { type Recovery, recoverySchemaVersion } from '../../domain/flow/recovery/state.ts';
import type { Way } from '../../domain/flow/recovery/ways.ts';
import { maskEmail, maskPhone } from '../../domain/mask.ts';
import { wayOf } from '../../domain/policy/methods.ts';
import { codeReference } from '../../domain/support-code.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { CodeRecord, StoredFlow } from '../../ports/store/flows.ts';
import type { AppContext } from '../context.ts';
import { type FlowHandle, loadFlow } from '../flows/handle.ts';
import { nobody, supportCodeOf } from '../identity.ts';
import { passwordGuardKey, spentAfter } from '../sign-in/guard.ts';
import type { StoredRecovery } from './begin.ts';
import { gatesFor, openMethods, recoveryFacts } from './facts.ts';

/** A live recovery with what its next step must know. */
export interface LiveRecovery {
  flow: StoredFlow;
  stored: StoredRecovery;
  recovery: Recovery;
  /** The account, if the subject is one. Undefined for a decoy, even one whose ID exists. */
  account: AccountRecord | undefined;
  facts: RecoveryFacts;
  supportCode: string;
}

export type Resumed = { kind: 'live'; live: LiveRecovery } | { kind: 'expired' } | { kind: 'none' };

/** Loads the recovery behind a handle, with the same two statements whoever it is about (R2). */
export async function resumeRecovery(app: AppContext, handle: FlowHandle | undefined): Promise<Resumed> {
  const loaded = await loadFlow(app, 'recovery', recoverySchemaVersion, handle);
  return loaded.kind === 'live' ? { kind: 'live', live: await resumeFlow(app, loaded.flow) } : loaded;
}

/** Gathers what the next step of a stored recovery must know. */
export async function resumeFlow(app: AppContext, flow: StoredFlow): Promise<LiveRecovery> {
  const stored = flow.state as StoredRecovery;
  const { recovery } = stored;
  const found = await app.store.accounts.findById(subjectId(recovery));
  // Disabled since it began: from here on it walks as a decoy does.
  const account = found?.state === 'active' ? found : undefined;
  const trouble = 'trouble' in recovery ? recovery.trouble : 'forgotten';
  const spent = recovery.at === 'password' && (await isPasswordSpent(app, flow));
  return {
    flow,
    stored,
    recovery,
    account,
    facts: recoveryFacts(account, trouble, spent, app.clock.now()),
    supportCode: supportCodeOf(app, flow.id),
  };
}

function subjectId(recovery: Recovery): string {
  return 'subject' in recovery && recovery.subject.kind === 'account' ? recovery.subject.accountId : nobody;
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
  const { recovery, facts, account } = live;
  if (recovery.at !== 'way' && recovery.at !== 'code') return [];
  const proven = recovery.proofs.length > 0;
  return menu(recovery, facts).map((way) => ({
    way,
    where: proven && account !== undefined ? maskedAddresses(account, way, app.clock.now()) : [],
  }));
}

function maskedAddresses(account: AccountRecord, way: Way, now: Date): readonly string[] {
  return openMethods(account, now)
    .filter((method) => wayOf(method.kind) === way && method.address !== undefined)
    .map((method) => (method.kind === 'email' ? maskEmail(method.address!) : maskPhone(method.address!)));
}

/** The code that the page waits for: its reference, when it was sent, when it may be sent again. */
export interface PendingCode {
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

export async function pendingCode(app: AppContext, live: LiveRecovery): Promise<PendingCode | undefined> {
  const newest = (await app.store.codes.list(live.flow.id))[0];
  return newest === undefined ? undefined : describe(newest, app.clock.now());
}

function describe(code: CodeRecord, now: Date): PendingCode {
  return {
    reference: code.reference,
    sentAt: code.sentAt,
    resendAt: new Date(code.sentAt.getTime() + resendWait(code.number) * 1000),
    expiresAt: code.expiresAt,
    live: code.live && code.tries < 5 && code.expiresAt > now,
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
