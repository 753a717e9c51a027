import { judgePassword, type PasswordContext, type PasswordRefusal } from '../../domain/password/judge.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import { policyFor } from '../recovery/facts.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';

/** What the rules know of the person whose password it is: for the server's verdict, and for the page's hints. */
export function passwordContext(account: AccountRecord): Omit<PasswordContext, 'commonPasswords'> {
  return {
    // R32: 15 where the password stands alone, 8 where a second factor always follows.
    minimumLength: hasSecondFactor(account) ? 8 : 15,
    person: [account.displayName, account.userId],
    organisation: [account.organisation?.name ?? '', ...(account.organisation?.domains ?? [])].filter(
      (term) => term !== '',
    ),
    customTerms: policyFor(account).bannedTerms,
  };
}

/** Every rule, on every path that sets a password (R35). Empty: accepted. */
export async function refusals(
  app: AppContext,
  account: AccountRecord,
  password: string,
): Promise<readonly PasswordRefusal[]> {
  const verdict = judgePassword(password, { ...passwordContext(account), commonPasswords: app.common });
  if (!verdict.ok) return verdict.reasons;
  return (await app.breached.has(password)) ? [{ rule: 'breached' }] : [];
}
