import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { PolicyAuthor } from '../../ports/store/policies.ts';
import type { AuditEntry } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { recordRefusal } from '../administration/record-refusal.ts';
import type { RoomAct } from '../administration/wrong-role.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';

/** Who changes a policy. That an account is still a Global admin is asked again where the change is stored. */
export type PolicyActor =
  | { kind: 'operator' }
  | { kind: 'account'; account: AccountRecord; visitor: Visitor };

export function authorOf(by: PolicyActor): PolicyAuthor {
  return { accountId: by.kind === 'operator' ? undefined : by.account.id };
}

/** As a mail names them; undefined is the operator. */
export function nameOf(by: PolicyActor): string | undefined {
  return by.kind === 'operator' ? undefined : `${by.account.displayName} (${by.account.userId})`;
}

/** Logs the change that an account may not make, or not any more (R45, R58). */
export async function recordNotAllowed(
  app: AppContext,
  tx: Repositories,
  by: PolicyActor,
  act: RoomAct,
  at: Date,
): Promise<void> {
  if (by.kind === 'operator') return;
  const { account, visitor } = by;
  const when = { at, supportCode: supportCodeOf(app, visitor.visit) };
  await recordRefusal(tx, visitor, { actor: account, target: account }, { act, because: 'role' }, when);
}

export function policyLine(
  app: AppContext,
  by: PolicyActor,
  line: Pick<AuditEntry, 'at' | 'kind' | 'data'> & { organisationId: string },
): AuditEntry {
  return {
    accountId: undefined,
    actor: by.kind === 'operator' ? 'operator' : `account:${by.account.id}`,
    supportCode: by.kind === 'operator' ? undefined : supportCodeOf(app, by.visitor.visit),
    personal: by.kind === 'operator' ? {} : { address: by.visitor.address, userAgent: by.visitor.userAgent },
    ...line,
  };
}
