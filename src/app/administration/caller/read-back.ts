import { triesPerCode } from '../../../domain/flow/tries.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { supportCodeOf } from '../../identity.ts';
import { hitLimits } from '../../limits.ts';
import { countText } from '../../messages/conversion.ts';
import { Overtaken } from '../../overtaken.ts';
import { callerKey, codesInARow, codeVerifier, readCode } from '../../recovery/codes.ts';
import { openMethods } from '../../recovery/facts.ts';
import { acceptedStep } from '../../second-factor/totp.ts';
import type { Signed } from '../../session/session.ts';
import { type Acted, act } from '../act.ts';
import { stepUpOf } from '../step-up.ts';
import { type PendingCheck, wayStillOpen } from './check.ts';

type ReadBack =
  | Acted<undefined>
  | { kind: 'wrong'; left: number }
  /** Five wrong tries, or too late: a new code is needed. */
  | { kind: 'code-dead' }
  /** A hundred wrong ones in a row, of all agents together (R18). */
  | { kind: 'typed-codes-refused' }
  | { kind: 'wait'; seconds: number };

/** What the caller read out, typed by the agent who asked for it. Counted in a commit of its own, then compared (R18). */
export async function readBack(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  check: PendingCheck,
  typed: string,
): Promise<ReadBack> {
  const { person, flow, way } = check;
  // Before a try is spent: whoever proves themselves now still has it (R46).
  if (stepUpOf(app, who) !== 'fresh') return { kind: 'stale' };
  const seconds = await hitLimits(app, visitor, 'guess');
  if (seconds > 0) return { kind: 'wait', seconds };
  const guess = await app.store.transaction((tx) => count(app, tx, check));
  if (typeof guess === 'string') return { kind: guess };

  const claim = claimFor(app, check, guess, readCode(typed));
  let isRight = claim !== undefined;
  if (claim !== undefined) {
    const verified = await act(app, visitor, who, person.id, 'verify-caller', async (context) => {
      const { tx, actor, target, now } = context;
      if (wayStillOpen(app, check.state, target, now) === undefined) throw new Overtaken();
      const end = { state: check.state, expiresAt: now };
      const mine = await tx.codes.consume(flow.id, guess.number);
      if (!mine || !(await tx.flows.save(flow.id, flow.version, end))) throw new Overtaken();
      isRight = await claim(tx);
      if (!isRight) throw new Overtaken();
      await tx.guards.clearCodes(callerKey(app, flow.userIdMac, way.way));
      const by = { agentId: actor.id, accountId: target.id, epoch: target.securityEpoch };
      await tx.administration.callerVerified({ ...by, way: way.way, at: now });
      return { result: undefined, data: { way: way.way } };
    });
    if (isRight) return verified;
  }
  await recordWrong(app, visitor, who, check);
  const left = triesPerCode - guess.tries;
  return left > 0 ? { kind: 'wrong', left } : { kind: 'code-dead' };
}

interface Guess {
  number: number;
  purpose: string;
  verifier: Uint8Array;
  tries: number;
}

/** Counts one try of the code and one of the authenticator. A code that is dead takes no more of either. */
async function count(
  app: AppContext,
  tx: Repositories,
  { flow, way }: PendingCheck,
): Promise<Guess | 'code-dead' | 'typed-codes-refused'> {
  const now = app.clock.now();
  const guess = await tx.codes.guess(flow.id, now);
  if (guess === undefined) return 'code-dead';
  const before = await tx.guards.countCode(callerKey(app, flow.userIdMac, way.way), now);
  return before < codesInARow ? guess : 'typed-codes-refused';
}

/** How the proof is used up; undefined if what was typed is wrong. */
function claimFor(
  app: AppContext,
  { flow, person, way }: PendingCheck,
  { number, purpose, verifier }: Guess,
  code: string,
): ((tx: Repositories) => Promise<boolean>) | undefined {
  if (way.way === 'totp') {
    const now = app.clock.now();
    const accepted = acceptedStep(app, openMethods(person, now), code, now);
    return accepted && ((tx) => tx.methods.acceptStep(accepted.methodId, accepted.step));
  }
  const typed = codeVerifier(app, flow.id, number, 'caller', code);
  if (purpose !== 'caller' || !app.secrets.same(typed, verifier)) return undefined;
  return async (tx) => {
    if (way.way === 'phone') await countText(app, tx.limits, 'proved');
    return true;
  };
}

/** Who tried with whom, and never what (R58, R59). */
function recordWrong(
  app: AppContext,
  visitor: Visitor,
  { account: agent }: Signed,
  { person, way }: PendingCheck,
): Promise<void> {
  const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
  const line = lineBy(agent, person, visitor, when);
  return app.store.audit.append([{ ...line, kind: 'administration.caller-refused', data: { way: way.way } }]);
}
