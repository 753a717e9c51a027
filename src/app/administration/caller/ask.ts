import { flowExpiry } from '../../../domain/flow/kernel.ts';
import { uuidv7 } from '../../../domain/uuidv7.ts';
import type { NewJob } from '../../../ports/store/records.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { openFlow } from '../../flows/handle.ts';
import { hitLimits } from '../../limits.ts';
import { job } from '../../messages/jobs.ts';
import { Overtaken } from '../../overtaken.ts';
import { drawCode, storeCode } from '../../recovery/issue-code.ts';
import { ownMac } from '../../security/own-mac.ts';
import type { Signed } from '../../session/session.ts';
import { type Acted, type AuthorisedContext, withAuthority } from '../act.ts';
import { type CallerCheck, callerSchemaVersion, type PendingCheck, wayStillOpen } from './check.ts';
import { type CallerWay, callerWays } from './ways.ts';

type Asked =
  | Acted<{ checkId: string } | 'no-such-way'>
  /** Too much from this network. */
  | { kind: 'wait'; seconds: number };

/** Sends a code to the way that the caller says they have at hand, or waits for the code of their app. */
export async function askCaller(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  targetId: string,
  choice: string,
): Promise<Asked> {
  const seconds = await hitLimits(app, visitor, 'send-code');
  if (seconds > 0) return { kind: 'wait', seconds };
  return withAuthority(app, visitor, who, targetId, 'verify-caller', async (context) => {
    const { tx, actor, target, now } = context;
    const way = callerWays(app, target, now).find((one) => one.choice === choice);
    if (way === undefined) return 'no-such-way';
    const state: CallerCheck = {
      at: 'asked',
      agentId: actor.id,
      choice,
      epoch: target.securityEpoch,
      codesSent: 1,
    };
    const { id } = await openFlow(app, tx, {
      kind: 'caller-check',
      schemaVersion: callerSchemaVersion,
      userIdMac: ownMac(app, target),
      accountId: target.id,
      state,
    });
    await send(context, id, state, way);
    return { checkId: id };
  });
}

type AskedAgain = Acted<'sent' | 'too-soon'> | { kind: 'wait'; seconds: number };

/** Sends another code, which kills the one before (R19). Two presses at once send one. */
export async function askCallerAgain(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  check: PendingCheck,
): Promise<AskedAgain> {
  const seconds = await hitLimits(app, visitor, 'send-code');
  if (seconds > 0) return { kind: 'wait', seconds };
  const { flow, person } = check;
  return withAuthority(app, visitor, who, person.id, 'verify-caller', async (context) => {
    const { tx, target, now } = context;
    if (check.resendIn > 0 || check.way.way === 'totp') return 'too-soon';
    const state = { ...check.state, codesSent: check.state.codesSent + 1 };
    const way = wayStillOpen(app, state, target, now);
    const expiresAt = flowExpiry(flow.createdAt, now);
    if (way === undefined || !(await tx.flows.save(flow.id, flow.version, { state, expiresAt })))
      throw new Overtaken();
    await send(context, flow.id, state, way);
    return 'sent';
  });
}

async function send(
  { app, tx, visitor, actor, target, now, supportCode }: AuthorisedContext,
  flowId: string,
  { codesSent: number, choice }: CallerCheck,
  { way }: CallerWay,
): Promise<void> {
  // Of an app nothing is sent. Its row counts the tries, and no code matches it: it has no digits (R18).
  const code = way === 'totp' ? app.random.token() : drawCode(app);
  const stored = await storeCode(app, tx, {
    flowId,
    number,
    way,
    purpose: 'caller',
    code,
    linkSecret: undefined,
  });
  const line = lineBy(actor, target, visitor, { at: now, supportCode });
  await tx.audit.append([{ ...line, kind: 'administration.caller-asked', data: { way } }]);
  const jobs: NewJob[] = [];
  if (way !== 'totp') {
    jobs.push(
      job(app, 'send-caller-code', {
        id: uuidv7(now, app.random.bytes(10)),
        accountId: target.id,
        methodId: choice,
        code,
        reference: stored.reference,
        by: actor.displayName,
        supportCode,
        queuedAt: now.toISOString(),
        expiresAt: stored.expiresAt.toISOString(),
      }),
    );
  }
  await tx.jobs.add(jobs);
}
