import { policyOf } from '../../domain/policy/policy.ts';
import type { AccessPassOut, AccountRecord } from '../../ports/store/accounts.ts';
import { isOpen } from '../open-account.ts';

/**
 * The pass that would open something for this account now. Judged by what the organisation allows today: where nobody
 * resets for another, or passes were switched off since, a row in the database opens nothing.
 */
export function passOut(account: AccountRecord, now: Date): AccessPassOut | undefined {
  const { organisation, accessPass } = account;
  if (accessPass === undefined || accessPass.expiresAt <= now) return undefined;
  if (organisation === undefined || !isOpen(account)) return undefined;
  const { preset, policy } = organisation;
  const allowed = preset !== 'self-service-only' && policyOf(preset, policy).resets.accessPass;
  return allowed ? accessPass : undefined;
}
