import type { AccountRecord } from '../ports/store/accounts.ts';
import type { AuditEntry } from '../ports/store/records.ts';
import type { Visitor } from './context.ts';

/** The same for what an administrator does to a person: the actor is the administrator (R58). */
export function lineBy(
  actor: AccountRecord,
  target: AccountRecord,
  visitor: Visitor,
  when: { at: Date; supportCode: string | undefined },
): Omit<AuditEntry, 'kind' | 'data'> {
  return { ...lineAbout(target, visitor, { ...when, actor: 'account' }), actor: `account:${actor.id}` };
}

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
