import type { AuditKind } from '../../domain/audit/kinds.ts';
import { domainOf } from '../../domain/user-id/user-id.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { provedByPassword } from '../access-pass/stands-on.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, openFlow } from '../flows/handle.ts';
import { supportCodeOf, userIdMac, userIdOrDecoy } from '../identity.ts';
import { job } from '../messages/jobs.ts';
import { openSession } from '../session/session.ts';
import { waitOf } from './guard.ts';
import { waitOfNetwork } from './network.ts';
import { hasSecondFactor } from './second-factor.ts';
import { type SignInUnderWay, signInSchemaVersion } from './state.ts';
import { awaitNewPassword, hasTemporaryPassword } from './temporary-password.ts';
import { verifyPassword } from './verify.ts';

export type SignInResult =
  | { kind: 'signed-in'; session: string; device: string; account: AccountRecord }
  | { kind: 'second-factor'; handle: FlowHandle }
  /** The password was a temporary one, used up now: the person chooses their own before they are signed in (R44). */
  | { kind: 'new-password'; handle: FlowHandle }
  /** One sentence, the same for everyone; `seconds` is the wait that this ID now has, known or not. */
  | { kind: 'wrong'; seconds: number }
  | { kind: 'wait'; seconds: number };

/** Signs in with user ID and password: one verification, whatever the ID (R1, R2). */
export async function signIn(
  app: AppContext,
  visitor: Visitor,
  input: { userId: string; password: string },
): Promise<SignInResult> {
  const { id } = userIdOrDecoy(input.userId);
  const owner = async () => (await app.store.accounts.findByUserIdKey(id.key))?.id;
  const wait = await waitOfNetwork(app, visitor, owner);
  if (wait > 0) return { kind: 'wait', seconds: wait };

  const mac = userIdMac(app, id);
  const account = await app.store.accounts.findByUserIdKey(id.key);
  const verified = await verifyPassword(
    app,
    visitor,
    { userIdMac: mac, domain: domainOf(id.key) },
    account,
    input.password,
    { temporary: true },
  );
  const now = app.clock.now();
  if (verified.kind === 'wait') return { kind: 'wait', seconds: waitOf(verified.guard, now) };
  if (verified.kind === 'wrong' || account === undefined) {
    const { grew, closed } = verified.kind === 'wrong' ? verified : { grew: false, closed: false };
    await recordRefusal(app, visitor, account, [
      closed ? 'sign-in.refused' : 'sign-in.wrong-password',
      ...(grew ? (['sign-in.blocked'] as const) : []),
    ]);
    return { kind: 'wrong', seconds: verified.kind === 'wrong' ? waitOf(verified.guard, now) : 0 };
  }
  const rehashed = await rehash(app, account, input.password);
  if (hasSecondFactor(account)) {
    if (rehashed !== undefined) await app.store.accounts.rehash(account.id, rehashed);
    const state: SignInUnderWay = {
      at: 'second-factor',
      accountId: account.id,
      epoch: account.securityEpoch,
      wrong: 0,
    };
    const { handle } = await openFlow(app, app.store, {
      kind: 'sign-in',
      schemaVersion: signInSchemaVersion,
      userIdMac: mac,
      accountId: account.id,
      state,
    });
    return { kind: 'second-factor', handle };
  }
  if (hasTemporaryPassword(account)) {
    const handle = await awaitNewPassword(app, visitor, account, mac);
    return handle === undefined ? overtaken(app, visitor, account) : { kind: 'new-password', handle };
  }
  const completed = await completeSignIn(app, visitor, account, supportCodeOf(app, visitor.visit), {
    rehashed,
    provedWith: provedByPassword(account, [], now),
  });
  return completed ?? overtaken(app, visitor, account);
}

/** The password was right when it was compared, and is not any more. */
async function overtaken(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
): Promise<Extract<SignInResult, { kind: 'wrong' }>> {
  await recordRefusal(app, visitor, account, ['sign-in.refused']);
  return { kind: 'wrong', seconds: 0 };
}

interface SignInExtras {
  rehashed?: { from: string; to: string } | undefined;
  claim?: (tx: Repositories) => Promise<void>;
  /** What the session counts as proved with. */
  provedWith: ProvedWith;
  /** True if a passkey was among the proofs. */
  passkey?: boolean;
}

/**
 * Opens the session once every factor is proved. Undefined, and nothing is stored, if the account is not the one any
 * more that they were proved for: a reset, a freeze or a switch-off came first (R40). `claim` uses up what proved the
 * second factor, with the account taken already; what it throws rolls all of it back.
 *
 * @param supportCode the one of the page where the last factor was typed
 */
export async function completeSignIn(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  supportCode: string,
  { rehashed, claim, provedWith, passkey = false }: SignInExtras,
): Promise<Extract<SignInResult, { kind: 'signed-in' }> | undefined> {
  const now = app.clock.now();
  return app.store.transaction(async (tx) => {
    // First: whoever changes the account waits from here on, and finds the session and the device to end.
    if (!(await tx.accounts.signedIn(account.id, account.securityEpoch, now, rehashed))) return undefined;
    await claim?.(tx);
    const cookies = await openSession(app, tx, visitor, account, { enrolling: false, provedWith });
    const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'account' });
    const data = { secondFactor: hasSecondFactor(account), ...(passkey && { passkey: true }) };
    await tx.audit.append([{ ...line, kind: 'sign-in.succeeded', data }]);
    return { kind: 'signed-in', ...cookies, account };
  });
}

/** Jobs for everyone, in one statement: only an account's become audit lines, off the request (R2, R58). */
export async function recordRefusal(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord | undefined,
  kinds: readonly AuditKind[],
  way: 'password' | 'passkey' = 'password',
): Promise<void> {
  const at = app.clock.now().toISOString();
  const supportCode = supportCodeOf(app, visitor.visit);
  const from = { address: visitor.address, userAgent: visitor.userAgent };
  await app.store.jobs.add(
    kinds.map((kind) =>
      job(app, 'record-attempt', {
        accountId: account?.id,
        kind,
        at,
        supportCode,
        way,
        from,
      }),
    ),
  );
}

/** R36: hashes made with weaker parameters are made anew while the password is at hand. */
async function rehash(
  app: AppContext,
  account: AccountRecord,
  password: string,
): Promise<{ from: string; to: string } | undefined> {
  const from = account.passwordHash;
  if (from === undefined || !app.hasher.outdated(from)) return undefined;
  return { from, to: await app.hasher.hash(password, 'known-device') };
}
