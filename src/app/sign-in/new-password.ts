import { flowExpiry } from '../../domain/flow/kernel.ts';
import type { PasswordRefusal } from '../../domain/password/judge.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, loadFlow } from '../flows/handle.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { notice } from '../messages/notice.ts';
import { isOpen } from '../open-account.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { refusals } from '../password/judge.ts';
import { endPasswordLinks } from '../password/links.ts';
import { openSession } from '../session/session.ts';
import { hasSecondFactor } from './second-factor.ts';
import { type SignInUnderWay, signInSchemaVersion } from './state.ts';

type NewPasswordStanding =
  | { kind: 'awaited'; flow: StoredFlow; account: AccountRecord; byPass: boolean; onPass: boolean }
  /** The second factor comes first. */
  | { kind: 'second-factor' }
  /** Nothing is under way (any more). `left`: it was, so the temporary password is used up. */
  | { kind: 'over'; left: boolean };

/** The sign-in behind a handle, if it waits for a password of the person's own. Changes nothing. */
export async function resumeNewPassword(
  app: AppContext,
  handle: FlowHandle | undefined,
): Promise<NewPasswordStanding> {
  const loaded = await loadFlow(app, 'sign-in', signInSchemaVersion, handle);
  if (loaded.kind === 'none') return { kind: 'over', left: false };
  const { flow, account } = loaded;
  const state = flow.state as SignInUnderWay;
  const holds = loaded.kind === 'live' && isOpen(account) && account.securityEpoch === state.epoch;
  if (state.at !== 'new-password') return holds ? { kind: 'second-factor' } : { kind: 'over', left: false };
  return holds
    ? { kind: 'awaited', flow, account, byPass: state.byPass === true, onPass: state.onPass === true }
    : { kind: 'over', left: true };
}

type NewPasswordResult =
  /** `byPass`: the second factor was stood in for, and is still to be replaced. */
  | { kind: 'signed-in'; session: string; device: string; byPass: boolean }
  | { kind: 'refused'; reasons: readonly PasswordRefusal[] }
  | { kind: 'wait'; seconds: number }
  | Exclude<NewPasswordStanding, { kind: 'awaited' }>;

/** Sets the person's own password in the place of the temporary one, and completes the sign-in (R44). */
export async function chooseNewPassword(
  app: AppContext,
  visitor: Visitor,
  handle: FlowHandle | undefined,
  password: string,
): Promise<NewPasswordResult> {
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const standing = await resumeNewPassword(app, handle);
  if (standing.kind !== 'awaited') return standing;
  const { account, flow } = standing;
  const by = { actor: 'account', supportCode: supportCodeOf(app, flow.id) } as const;
  const { passwordHash } = account;
  const isCurrent = () => app.hasher.verify(passwordHash, password, 'known-device');
  const reasons = await refusals(app, visitor, account, password, by, isCurrent);
  if (reasons.length > 0) {
    // A step like any other (R15): who is still choosing has the time again, up to the hour.
    await app.store.flows.extend(flow.id, flow.version, flowExpiry(flow.createdAt, app.clock.now()));
    return { kind: 'refused', reasons };
  }
  const hash = await app.hasher.hash(password, 'known-device');
  return unlessOvertaken<NewPasswordResult, NewPasswordResult>(complete(app, visitor, standing, hash), {
    kind: 'over',
    left: true,
  });
}

function complete(
  app: AppContext,
  visitor: Visitor,
  { account, flow, byPass, onPass }: Extract<NewPasswordStanding, { kind: 'awaited' }>,
  hash: string,
): Promise<NewPasswordResult> {
  const now = app.clock.now();
  const { id, securityEpoch } = account;
  const supportCode = supportCodeOf(app, flow.id);
  return app.store.transaction(async (tx) => {
    if (!(await tx.accounts.change(id, securityEpoch, { password: { hash, at: now } })))
      throw new Overtaken();
    if (!(await tx.flows.save(flow.id, flow.version, { state: flow.state, expiresAt: now })))
      throw new Overtaken();
    await tx.sessions.endAll(id, undefined);
    await tx.flows.endOfAccount(id, undefined, now);
    await endPasswordLinks(tx, id, now);
    const changed = { ...account, securityEpoch: securityEpoch + 1 };
    await tx.accounts.signedIn(id, changed.securityEpoch, now, undefined);
    const cookies = await openSession(app, tx, visitor, changed, {
      enrolling: false,
      provedWith: onPass ? 'access-pass' : 'password',
    });
    const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'account' });
    await tx.audit.append([
      { ...line, kind: 'password.changed', data: { temporary: true } },
      { ...line, kind: 'sign-in.succeeded', data: { secondFactor: hasSecondFactor(account) } },
    ]);
    await tx.jobs.add([notice(app, id, 'password-own', { at: now, supportCode })]);
    return { kind: 'signed-in', ...cookies, byPass };
  });
}
