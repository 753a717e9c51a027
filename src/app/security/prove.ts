import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { provedByPassword } from '../access-pass/stands-on.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { acceptSecondFactor } from '../second-factor/accept.ts';
import type { Signed } from '../session/session.ts';
import { waitOf } from '../sign-in/guard.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';
import { verifyPassword } from '../sign-in/verify.ts';
import { ownClaim, ownMac } from './own-mac.ts';
import { recordWrong } from './wrong-proof.ts';

type ProveResult =
  /** `session` is the cookie's new value. */
  | { kind: 'proved'; session: string }
  /** The session was ended meanwhile. */
  | { kind: 'ended' }
  | { kind: 'wrong-password'; seconds: number }
  | { kind: 'wrong-code' }
  | { kind: 'typed-codes-refused' }
  | { kind: 'wait'; seconds: number };

/** Proves all factors anew for a session that exists; it gets a new id (R25, R39). */
export async function proveAgain(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  typed: { password: string; code: string },
): Promise<ProveResult> {
  const { account, session } = signed;
  const limited = await hitLimits(app, visitor, 'guess');
  if (limited > 0) return { kind: 'wait', seconds: limited };
  const supportCode = supportCodeOf(app, visitor.visit);
  const verified = await verifyPassword(app, visitor, ownClaim(app, account), account, typed.password);
  const now = app.clock.now();
  if (verified.kind === 'wait') return { kind: 'wait', seconds: waitOf(verified.guard, now) };
  if (verified.kind === 'wrong') {
    await recordWrong(app, visitor, account, 'sign-in.wrong-password');
    return { kind: 'wrong-password', seconds: waitOf(verified.guard, now) };
  }
  const twoFactors = hasSecondFactor(account);
  let claim = async (_tx: Repositories) => true;
  let provedWith: ProvedWith = provedByPassword(account, [], now);
  if (twoFactors) {
    const half = { account, userIdMac: ownMac(app, account), supportCode };
    const verdict = await acceptSecondFactor(app, visitor, half, typed.code);
    if (verdict.kind === 'typed-codes-refused') return verdict;
    if (verdict.kind === 'wrong') return wrongCode(app, visitor, account);
    ({ claim, provedWith } = verdict);
  }
  const cookie = app.random.token();
  let isRight = true;
  const proved = await unlessOvertaken(
    app.store.transaction(async (tx) => {
      const { idHash, securityEpoch } = session;
      if (
        !(await tx.sessions.renew(
          idHash,
          app.secrets.digest(cookie),
          { at: now, with: provedWith },
          securityEpoch,
        ))
      )
        throw new Overtaken();
      isRight = await claim(tx);
      if (!isRight) throw new Overtaken();
      const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'account' });
      const data = { secondFactor: twoFactors, again: true };
      await tx.audit.append([{ ...line, kind: 'sign-in.succeeded', data }]);
      return { kind: 'proved', session: cookie } as const;
    }),
    { kind: 'ended' } as const,
  );
  return isRight ? proved : wrongCode(app, visitor, account);
}

async function wrongCode(app: AppContext, visitor: Visitor, account: AccountRecord): Promise<ProveResult> {
  await recordWrong(app, visitor, account, 'sign-in.wrong-second-factor');
  return { kind: 'wrong-code' };
}
