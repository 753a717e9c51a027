import { mayRead } from '../../domain/authority/decide.ts';
import type { AccountRecord, OrganisationRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import { isOpen } from '../open-account.ts';

interface AuditReader {
  account: AccountRecord;
  organisation: OrganisationRecord;
}

/**
 * Who reads, looked up anew: undefined if they are no administrator or auditor any more. Whose log is theirs to read
 * comes from here and never from the request (R45).
 */
export async function auditReader(app: AppContext, accountId: string): Promise<AuditReader | undefined> {
  const account = await app.store.accounts.findById(accountId);
  const organisation = account?.organisation;
  if (account === undefined || organisation === undefined) return undefined;
  return isOpen(account) && mayRead(account.roles) ? { account, organisation } : undefined;
}
