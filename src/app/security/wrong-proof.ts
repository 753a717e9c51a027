import type { AccountRecord } from '../../ports/store/accounts.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { tellSecondFactor } from '../second-factor/notice.ts';

const facts = {
  'sign-in.wrong-password': { again: true },
  'sign-in.wrong-second-factor': { again: true },
  // One of somebody else's, or of nobody's: its owner, if there is one, has no part in this.
  'passkey.refused': { why: 'unknown', for: 'prove' },
} as const;

/**
 * The audit line of a wrong proof in a session. Threat: whoever took over a session tries passwords, or passkeys of their
 * own, on any page that asks for one, and the log shows none of it (R58). An outsider, for all that is proved.
 */
export async function recordWrong(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  kind: keyof typeof facts,
): Promise<void> {
  const now = app.clock.now();
  const supportCode = supportCodeOf(app, visitor.visit);
  await app.store.transaction(async (tx) => {
    const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'stranger' });
    await tx.audit.append([{ ...line, kind, data: facts[kind] }]);
    if (kind === 'sign-in.wrong-second-factor') await tellSecondFactor(app, tx, account, now, supportCode);
  });
}
