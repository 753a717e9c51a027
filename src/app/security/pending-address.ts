import type { SentWay } from '../../domain/flow/recovery/ways.ts';
import { triesPerCode } from '../../domain/flow/tries.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import type { AppContext } from '../context.ts';
import { type FlowHandle, loadFlow } from '../flows/handle.ts';
import { resendWait } from '../recovery/resume.ts';
import type { Signed } from '../session/session.ts';

export const addressSchemaVersion = 1;

/** An address that was named and waits for its code; it is the account's only once that was typed (R25). */
export interface PendingAddress {
  at: 'address';
  way: SentWay;
  address: string;
  key: string;
  codesSent: number;
}

export interface Pending {
  flow: StoredFlow;
  state: PendingAddress;
  /** Seconds until another code may be sent. */
  resendIn: number;
  /** Shown on the page and in the message. */
  reference: string;
  /** False once the code was guessed wrong five times, or its ten minutes are over. */
  codeLives: boolean;
}

/** The address that this browser is about to confirm, if it is this person's. */
export async function pendingAddress(
  app: AppContext,
  signed: Signed,
  handle: FlowHandle | undefined,
): Promise<Pending | undefined> {
  const loaded = await loadFlow(app, 'enrolment', addressSchemaVersion, handle);
  if (loaded.kind !== 'live' || loaded.flow.accountId !== signed.account.id) return undefined;
  const state = loaded.flow.state as PendingAddress;
  const newest = loaded.newestCode;
  if (newest === undefined) return undefined;
  const now = app.clock.now();
  const since = (now.getTime() - newest.sentAt.getTime()) / 1000;
  return {
    flow: loaded.flow,
    state,
    resendIn: Math.max(0, Math.ceil(resendWait(newest.number) - since)),
    reference: newest.reference,
    codeLives: newest.live && newest.tries < triesPerCode && newest.expiresAt > now,
  };
}
