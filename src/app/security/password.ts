import type { PasswordRefusal } from '../../domain/password/judge.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { refusals } from '../password/judge.ts';
import { endPasswordLinks } from '../password/links.ts';
import type { Signed } from '../session/session.ts';
import { waitOf } from '../sign-in/guard.ts';
import { verifyPassword } from '../sign-in/verify.ts';
import { type Changed, changeOwn } from './change.ts';
import { ownClaim } from './own-mac.ts';
import { recordWrong } from './wrong-proof.ts';

type ChangePasswordResult =
  | Changed
  | { kind: 'wrong-password'; seconds: number }
  | { kind: 'refused'; reasons: readonly PasswordRefusal[] }
  | { kind: 'wait'; seconds: number };

/**
 * Changes the password of whoever is signed in and knows the current one (R37). Every other session, every
 * recovery and sign-in under way and every enrolment link ends with it (R40).
 */
export async function changePassword(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  typed: { current: string; next: string },
): Promise<ChangePasswordResult> {
  const { account } = signed;
  const limited = await hitLimits(app, visitor, 'guess');
  if (limited > 0) return { kind: 'wait', seconds: limited };
  const verified = await verifyPassword(app, visitor, ownClaim(app, account), account, typed.current);
  if (verified.kind !== 'right') {
    const seconds = waitOf(verified.guard, app.clock.now());
    if (verified.kind === 'wait') return { kind: 'wait', seconds };
    await recordWrong(app, visitor, account, 'sign-in.wrong-password');
    return { kind: 'wrong-password', seconds };
  }
  const by = { actor: 'account', supportCode: supportCodeOf(app, visitor.visit) } as const;
  const isCurrent = async () => typed.next.normalize('NFC') === typed.current.normalize('NFC');
  const reasons = await refusals(app, visitor, account, typed.next, by, isCurrent);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const hash = await app.hasher.hash(typed.next, 'known-device');
  return changeOwn(app, visitor, signed, {
    account: { password: { hash, at: app.clock.now() } },
    audit: { kind: 'password.changed', data: {} },
    notice: { event: 'password-changed', detail: '' },
    async work(tx, now) {
      await tx.flows.endOfAccount(account.id, undefined, now);
      await endPasswordLinks(tx, account.id, now);
    },
  });
}
