import type { AccountRecord } from '../../ports/store/accounts.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { tellSecondFactor } from '../second-factor/notice.ts';

/**
 * The audit line of a wrong proof in a session. Threat: whoever took over a session guesses the password on any page
 * that asks for it, and the log shows none of it (R58). An outsider, for all that is proved.
 */
export async function recordWrong(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  kind: 'sign-in.wrong-password' | 'sign-in.wrong-second-factor',
): Promise<void> {
  const now = app.clock.now();
  const supportCode = supportCodeOf(app, visitor.visit);
  await app.store.transaction(async (tx) => {
    const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'stranger' });
    await tx.audit.append([{ ...line, kind, data: { again: true } }]);
    if (kind === 'sign-in.wrong-second-factor') await tellSecondFactor(app, tx, account, now, supportCode);
  });
}
