import type { PasswordRefusal } from '../../domain/password/judge.ts';
import { passwordLength } from '../../domain/password/length.ts';
import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { Overtaken } from '../overtaken.ts';
import { keepsPasskey } from '../passkeys/proof.ts';
import { passwordContext, refusals } from '../password/judge.ts';
import { endPasswordLinks } from '../password/links.ts';
import { isFresh, type Signed } from '../session/session.ts';
import { waitOf } from '../sign-in/guard.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';
import { verifyPassword } from '../sign-in/verify.ts';
import { maskedDetail } from './binding.ts';
import { type Changed, changeOwn } from './change.ts';
import { ownClaim } from './own-mac.ts';
import { recordWrong } from './wrong-proof.ts';

type RemoveResult =
  | Changed
  /** It is no method of this account, or not any more. */
  | { kind: 'gone' }
  | { kind: 'wrong-password'; seconds: number }
  /** The present password is too short to stand alone, and no new one was given (R32). */
  | { kind: 'new-password-needed'; minimum: number }
  | { kind: 'refused'; reasons: readonly PasswordRefusal[] }
  | { kind: 'prove' }
  /** By a passkey (R46). */
  | { kind: 'prove-by-passkey' }
  | { kind: 'wait'; seconds: number };

/** The account as it would be without a method. */
export function without(account: AccountRecord, methodId: string): AccountRecord {
  return { ...account, methods: account.methods.filter(({ id }) => id !== methodId) };
}

/** True if the password would stand alone afterwards: then it has to be long enough for that (R32). */
export function leavesPasswordAlone(account: AccountRecord, methodId: string): boolean {
  return hasSecondFactor(account) && !hasSecondFactor(without(account, methodId));
}

/** Takes a method off the account; its own address is told as well (R55). */
export async function removeMethod(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  methodId: string,
  typed: { current: string; next: string },
): Promise<RemoveResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  const { account } = signed;
  const method = account.methods.find(({ id }) => id === methodId);
  if (method === undefined) return { kind: 'gone' };
  const { provedWith } = signed.session;
  if (keepsPasskey(account, methodId, provedWith, app.clock.now())) return { kind: 'prove-by-passkey' };
  const alone = leavesPasswordAlone(account, methodId);
  const wait = await hitLimits(app, visitor, alone ? 'guess' : 'account');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  if (!alone) return remove(app, visitor, signed, method, undefined);

  const verified = await verifyPassword(app, visitor, ownClaim(app, account), account, typed.current);
  if (verified.kind !== 'right') {
    const seconds = waitOf(verified.guard, app.clock.now());
    if (verified.kind === 'wait') return { kind: 'wait', seconds };
    await recordWrong(app, visitor, account, 'sign-in.wrong-password');
    return { kind: 'wrong-password', seconds };
  }
  const rest = without(account, methodId);
  if (typed.next === '') {
    const length = passwordLength(typed.current);
    const minimum = passwordContext(rest).minimumLength;
    if (length !== 'too-long' && length < minimum) return { kind: 'new-password-needed', minimum };
    return remove(app, visitor, signed, method, undefined);
  }
  const by = { actor: 'account', supportCode: supportCodeOf(app, visitor.visit) } as const;
  const reasons = await refusals(app, visitor, rest, typed.next, by);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const hash = await app.hasher.hash(typed.next, 'known-device');
  return remove(app, visitor, signed, method, { hash, at: app.clock.now() });
}

function remove(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  method: MethodRecord,
  password: { hash: string; at: Date } | undefined,
): Promise<Changed> {
  const { account } = signed;
  return changeOwn(app, visitor, signed, {
    ...(password === undefined ? {} : { account: { password } }),
    audit: {
      kind: 'method.removed',
      data: { kind: method.kind, ...(password === undefined ? {} : { newPassword: true }) },
    },
    notice: {
      event: 'method-removed',
      detail: maskedDetail(method),
      formerAddresses: method.kind === 'email' && method.address !== undefined ? [method.address] : [],
      formerOnProbation: method.usableFrom === undefined || method.usableFrom > app.clock.now(),
    },
    async work(tx, now) {
      if (!(await tx.methods.remove(account.id, method.id))) throw new Overtaken();
      if (password === undefined) return;
      await tx.flows.endOfAccount(account.id, undefined, now);
      await endPasswordLinks(tx, account.id, now);
    },
  });
}
