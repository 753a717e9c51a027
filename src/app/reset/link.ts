import { policyOf } from '../../domain/policy/policy.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { OneTimeLink } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { findLiveLink } from '../one-time-link.ts';
import { isOpen } from '../open-account.ts';

/** How long a link from an administrator works (docs/decisions/2026-11-22-reset-by-administrators.md). */
export const resetLinkHours = 24;

/**
 * Makes the one-time link with which somebody chooses a new password, and returns its token: the link is
 * `<origin>/reset?t=<token>`. Links made earlier die with it (R16, R17).
 */
export async function createResetLink(
  app: Pick<AppContext, 'clock' | 'random' | 'secrets'>,
  { links }: Pick<Repositories, 'links'>,
  accountId: string,
): Promise<string> {
  const now = app.clock.now();
  const token = app.random.token();
  await links.kill(accountId, 'reset', now);
  await links.add({
    tokenHash: app.secrets.digest(token),
    purpose: 'reset',
    accountId,
    eventAt: now,
    expiresAt: new Date(now.getTime() + resetLinkHours * 3_600_000),
  });
  return token;
}

/**
 * A link with the account whose password it sets, while it works. Judged by what the organisation allows today: whoever
 * switches resets off in an emergency ends those that are out. Changes nothing (R20).
 */
export async function peekResetLink(
  app: Pick<AppContext, 'clock' | 'secrets' | 'store'>,
  token: string | undefined,
): Promise<{ account: AccountRecord; link: OneTimeLink } | undefined> {
  const link = await findLiveLink(app, token, 'reset');
  if (link === undefined) return undefined;
  const account = await app.store.accounts.findById(link.accountId);
  if (!isOpen(account)) return undefined;
  const { organisation } = account;
  if (organisation === undefined) return undefined;
  if (!policyOf(organisation.preset, organisation.policy).resets.link) return undefined;
  return { account, link };
}
