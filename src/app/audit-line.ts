import type { AccountRecord } from '../ports/store/accounts.ts';
import type { AuditEntry } from '../ports/store/records.ts';
import type { Visitor } from './context.ts';

/** What every audit line about an account says alike: who, when and where from (R58). `kind` and `data` are the act's. */
export function lineAbout(
  account: AccountRecord,
  visitor: Visitor,
  { actor, ...when }: { at: Date; supportCode: string | undefined; actor: 'account' | 'stranger' | 'system' },
): Omit<AuditEntry, 'kind' | 'data'> {
  return {
    ...when,
    organisationId: account.organisation?.id,
    accountId: account.id,
    actor: actor === 'account' ? `account:${account.id}` : actor,
    personal: { address: visitor.address, userAgent: visitor.userAgent },
  };
}
