import { flowExpiry } from '../../domain/flow/kernel.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, loadFlow } from '../flows/handle.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { isOpen } from '../open-account.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { acceptSecondFactor } from '../second-factor/accept.ts';
import { tellSecondFactor } from '../second-factor/notice.ts';
import { completeSignIn, type SignInResult } from './sign-in.ts';
import { type SecondFactorAwaited, type SignInUnderWay, signInSchemaVersion } from './state.ts';
import { goOnToNewPassword, hasTemporaryPassword } from './temporary-password.ts';

/** Wrong second factors that one sign-in may have; then it begins again at the password. */
const triesASignIn = 5;

type SecondFactorStanding =
  | { kind: 'awaited'; flow: StoredFlow; state: SecondFactorAwaited; account: AccountRecord }
  /** It was proved; an own password is awaited in the place of a temporary one. */
  | { kind: 'to-new-password' }
  | Over;

/** Nothing is under way (any more): sign in again. `why` says no more than what is known. */
interface Over {
  kind: 'over';
  why: 'too-many-wrong' | 'time' | 'ended';
}

const ended: Over = { kind: 'over', why: 'ended' };

/** The sign-in behind a handle, if it still waits for its second factor. */
export async function resumeSignIn(
  app: AppContext,
  handle: FlowHandle | undefined,
): Promise<SecondFactorStanding> {
  const loaded = await loadFlow(app, 'sign-in', signInSchemaVersion, handle);
  if (loaded.kind === 'none') return ended;
  const { flow, account } = loaded;
  const state = flow.state as SignInUnderWay;
  if (loaded.kind === 'expired') return { kind: 'over', why: whyOver(flow, state) };
  const holds = isOpen(account) && account.securityEpoch === state.epoch;
  if (!holds) return ended;
  return state.at === 'second-factor'
    ? { kind: 'awaited', flow, state, account }
    : { kind: 'to-new-password' };
}

/** One whose end lies before the time that every flow has at least was ended, and did not run out. */
function whyOver(flow: StoredFlow, state: SignInUnderWay): Over['why'] {
  if (flow.schemaVersion !== signInSchemaVersion) return 'ended';
  if (state.at === 'second-factor' && state.wrong >= triesASignIn) return 'too-many-wrong';
  return flow.expiresAt < flowExpiry(flow.createdAt, flow.createdAt) ? 'ended' : 'time';
}

export type SecondFactorResult =
  /** `byPass`: the second factor was stood in for, and is still to be replaced. */
  | (SignInResult & { byPass?: boolean })
  | { kind: 'wrong-code'; wrong: number }
  | { kind: 'typed-codes-refused' }
  | { kind: 'to-new-password' }
  | Over;

/** Proves the second factor: a code of the app, or a recovery code. */
export async function proveSecondFactor(
  app: AppContext,
  visitor: Visitor,
  handle: FlowHandle | undefined,
  typed: string,
): Promise<SecondFactorResult> {
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const standing = await resumeSignIn(app, handle);
  if (standing.kind !== 'awaited') return standing;
  const { account, flow } = standing;
  const supportCode = supportCodeOf(app, flow.id);
  const half = { account, userIdMac: flow.userIdMac, supportCode, takesPass: true };
  const verdict = await acceptSecondFactor(app, visitor, half, typed);
  if (verdict.kind === 'typed-codes-refused') return verdict;
  if (verdict.kind === 'wrong') return refuse(app, visitor, handle, standing, app.clock.now());
  const { claim, provedWith, way } = verdict;
  return complete(app, visitor, handle, standing, { claim, provedWith, byPass: way === 'access-pass' });
}

/** What stands for the second factor; `claim` uses it up, false if another was first. */
interface Proof {
  claim: (tx: Repositories) => Promise<boolean>;
  /** What the session counts as proved with (R46). */
  provedWith: ProvedWith;
  passkey?: boolean;
  /** True if it was an access pass. */
  byPass?: boolean;
}

/**
 * Ends the flow, which signs one handle in once, and uses the code up, or neither. A wrong code of the same sign-in that
 * came between is no reason to send a right one away: it is tried again, at most as often as there are tries.
 */
export async function complete(
  app: AppContext,
  visitor: Visitor,
  handle: FlowHandle | undefined,
  standing: Extract<SecondFactorStanding, { kind: 'awaited' }>,
  proof: Proof,
): Promise<SecondFactorResult> {
  const { flow, state, account } = standing;
  const { claim, provedWith, passkey = false, byPass = false } = proof;
  const now = app.clock.now();
  let isRight = true;
  const claimed = async (tx: Repositories) => {
    isRight = await claim(tx);
    if (!isRight) throw new Overtaken();
  };
  const done = await unlessOvertaken<SecondFactorResult | undefined, 'overtaken'>(
    hasTemporaryPassword(account)
      ? goOnToNewPassword(app, visitor, account, flow, {
          claim: claimed,
          byPass,
          provedWith,
        })
      : completeSignIn(app, visitor, account, supportCodeOf(app, flow.id), {
          provedWith,
          passkey,
          claim: async (tx) => {
            if (!(await tx.flows.save(flow.id, flow.version, { state, expiresAt: now })))
              throw new Overtaken();
            await claimed(tx);
          },
        }),
    'overtaken',
  );
  if (!isRight) return refuse(app, visitor, handle, standing, now);
  if (done !== 'overtaken') {
    if (done === undefined) return ended;
    return done.kind === 'signed-in' ? { ...done, byPass } : done;
  }
  const anew = await resumeSignIn(app, handle);
  return anew.kind === 'awaited' ? complete(app, visitor, handle, anew, proof) : anew;
}

/**
 * Counts a wrong code towards the tries of its sign-in. Codes sent at once all saw the same count: whoever was overtaken
 * counts anew, at most as often as there are tries, so that a burst is not one try (R18).
 */
export async function refuse(
  app: AppContext,
  visitor: Visitor,
  handle: FlowHandle | undefined,
  { flow, state, account }: Extract<SecondFactorStanding, { kind: 'awaited' }>,
  now: Date,
): Promise<SecondFactorResult> {
  const wrong = state.wrong + 1;
  const over = wrong >= triesASignIn;
  const counted = await unlessOvertaken(
    app.store.transaction(async (tx) => {
      const expiresAt = over ? now : flowExpiry(flow.createdAt, now);
      const mine = await tx.flows.save(flow.id, flow.version, { state: { ...state, wrong }, expiresAt });
      if (!mine) throw new Overtaken();
      await recordWrong(app, tx, visitor, flow, account, now);
      return true;
    }),
    false,
  );
  if (counted) return over ? { kind: 'over', why: 'too-many-wrong' } : { kind: 'wrong-code', wrong };
  const standing = await resumeSignIn(app, handle);
  if (standing.kind === 'awaited') return refuse(app, visitor, handle, standing, now);
  await app.store.transaction((tx) => recordWrong(app, tx, visitor, flow, account, now));
  return standing;
}

async function recordWrong(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  flow: StoredFlow,
  account: AccountRecord,
  at: Date,
): Promise<void> {
  const supportCode = supportCodeOf(app, flow.id);
  const line = lineAbout(account, visitor, { at, supportCode, actor: 'stranger' });
  await tx.audit.append([{ ...line, kind: 'sign-in.wrong-second-factor', data: {} }]);
  await tellSecondFactor(app, tx, account, at, supportCode);
}
