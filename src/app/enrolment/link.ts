import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { findLiveLink } from '../one-time-link.ts';
import { isOpen } from '../open-account.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';

/**
 * Makes the one-time link of a first enrolment and returns its token: the link is `<origin>/enrol?t=<token>`.
 * Links made earlier die with it (R16, R17).
 *
 * @param lifetimeHours until when it works, from now on
 * @param methodId the address that it is mailed to: using the link proves it
 * @param madeBy the administrator who has it mailed
 */
export async function createEnrolLink(
  app: AppContext,
  tx: Repositories,
  accountId: string,
  lifetimeHours: number,
  methodId?: string,
  madeBy?: string,
): Promise<string> {
  const now = app.clock.now();
  const token = app.random.token();
  await tx.links.kill(accountId, 'enrol', now);
  await tx.links.add({
    tokenHash: app.secrets.digest(token),
    purpose: 'enrol',
    accountId,
    eventAt: now,
    expiresAt: new Date(now.getTime() + lifetimeHours * 3_600_000),
    methodId,
    madeBy,
  });
  return token;
}

/** The account that a link would enrol, or undefined if it is used, too old, or nobody's. Changes nothing (R20). */
export async function peekEnrolLink(
  app: AppContext,
  token: string | undefined,
): Promise<AccountRecord | undefined> {
  const link = await findLiveLink(app, token, 'enrol');
  const account = link && (await app.store.accounts.findById(link.accountId));
  return account !== undefined && mayEnrol(account) ? account : undefined;
}

/**
 * A first enrolment only. Threat: a link that somebody kept sets the password of an account in use, past its
 * second factor, and binds methods without the 72 hours (R25, R28).
 */
export function mayEnrol(account: AccountRecord): boolean {
  const fresh = account.passwordHash === undefined && !hasSecondFactor(account);
  return fresh && isOpen(account);
}
