import { judgePassword, type PasswordContext, type PasswordRefusal } from '../../domain/password/judge.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { policyFor } from '../recovery/facts.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';

/** What the rules know of the person whose password it is: for the server's verdict, and for the page's hints. */
export function passwordContext(account: AccountRecord): Omit<PasswordContext, 'commonPasswords'> {
  const { password, bannedTerms } = policyFor(account);
  return {
    // R32: 15 where the password stands alone, 8 where a second factor always follows; a policy can only ask for more.
    minimumLength: hasSecondFactor(account) ? password.besideSecondFactor : password.alone,
    person: [account.displayName, account.userId],
    organisation: [account.organisation?.name ?? '', ...(account.organisation?.domains ?? [])].filter(
      (term) => term !== '',
    ),
    customTerms: bannedTerms,
  };
}

/**
 * Every rule, on every path that sets a password, once whoever sets it has given their proofs (R35). Empty: accepted. A
 * refusal has its audit line, which names the rules and never the password (R58, R59). `isCurrent` is asked last, for
 * it may cost a hash: where the password must not be the one there is.
 */
export async function refusals(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  password: string,
  by: { actor: 'account' | 'stranger'; supportCode: string },
  isCurrent?: () => Promise<boolean>,
): Promise<readonly PasswordRefusal[]> {
  const judged = await judge(app, account, password);
  const reasons: readonly PasswordRefusal[] =
    judged.length === 0 && (await isCurrent?.()) ? [{ rule: 'current' }] : judged;
  if (reasons.length === 0) return reasons;
  const line = lineAbout(account, visitor, { at: app.clock.now(), ...by });
  const reason = [...new Set(reasons.map(({ rule }) => rule))].join(' ');
  await app.store.audit.append([{ ...line, kind: 'password.refused', data: { reason } }]);
  return reasons;
}

async function judge(
  app: AppContext,
  account: AccountRecord,
  password: string,
): Promise<readonly PasswordRefusal[]> {
  const verdict = judgePassword(password, { ...passwordContext(account), commonPasswords: app.common });
  if (!verdict.ok) return verdict.reasons;
  return (await app.breached.has(password)) ? [{ rule: 'breached' }] : [];
}
