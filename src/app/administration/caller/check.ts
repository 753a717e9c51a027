import { triesPerCode } from '../../../domain/flow/tries.ts';
import { isUuid } from '../../../domain/uuid.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { CodeRecord, StoredFlow } from '../../../ports/store/flows.ts';
import type { AppContext } from '../../context.ts';
import { resendWait } from '../../recovery/resume.ts';
import type { Signed } from '../../session/session.ts';
import { type CallerWay, callerWays } from './ways.ts';

export const callerSchemaVersion = 1;

/** A code that went to one way of one person, and is read back to one agent (R47). */
export interface CallerCheck {
  at: 'asked';
  agentId: string;
  choice: string;
  /** The person's account as it was: whatever changes it ends the check. */
  epoch: number;
  codesSent: number;
}

export interface PendingCheck {
  flow: StoredFlow;
  state: CallerCheck;
  person: AccountRecord;
  way: CallerWay;
  /** Shown on the page and in the message. */
  reference: string;
  sentAt: Date;
  /** Seconds until another code may be sent. */
  resendIn: number;
  /** Why the code counts no more: typed wrong five times, or ten minutes old. Undefined while it does. */
  codeEnded: 'tries' | 'time' | undefined;
}

/**
 * The check that an agent has begun for this person; undefined for anybody else's, and once it is over. It takes no
 * secret of the browser: it is the agent's, whichever of their sessions asks.
 */
export async function pendingCheck(
  app: AppContext,
  who: Signed,
  targetId: string,
  checkId: string,
): Promise<PendingCheck | undefined> {
  if (!isUuid(checkId)) return undefined;
  const found = await app.store.flows.findInContext(checkId);
  if (found?.flow.kind !== 'caller-check' || found.flow.schemaVersion !== callerSchemaVersion)
    return undefined;
  const { flow, account: person, newestCode } = found;
  const state = flow.state as CallerCheck;
  const now = app.clock.now();
  if (person?.id !== targetId || state.agentId !== who.account.id) return undefined;
  if (flow.expiresAt <= now || newestCode === undefined) return undefined;
  const way = wayStillOpen(app, state, person, now);
  if (way === undefined) return undefined;
  const since = (now.getTime() - newestCode.sentAt.getTime()) / 1000;
  return {
    flow,
    state,
    person,
    way,
    reference: newestCode.reference,
    sentAt: newestCode.sentAt,
    resendIn: Math.max(0, Math.ceil(resendWait(newestCode.number) - since)),
    codeEnded: endOf(newestCode, now),
  };
}

function endOf({ live, tries, expiresAt }: CodeRecord, now: Date): PendingCheck['codeEnded'] {
  if (tries >= triesPerCode) return 'tries';
  return live && expiresAt > now ? undefined : 'time';
}

/** The way of a check, if the person's account is what it was when the check began. */
export function wayStillOpen(
  app: AppContext,
  { choice, epoch }: CallerCheck,
  person: AccountRecord,
  now: Date,
): CallerWay | undefined {
  if (person.securityEpoch !== epoch) return undefined;
  return callerWays(app, person, now).find((way) => way.choice === choice);
}
