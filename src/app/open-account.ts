import type { AccountRecord } from '../ports/store/accounts.ts';

/**
 * True of an account that is neither switched off nor frozen: nobody signs in to any other, no link opens it, and what
 * was asked or agreed from it may be somebody else's (R42, R55).
 */
export function isOpen(account: AccountRecord | undefined): account is AccountRecord {
  return account?.state === 'active' && account.frozenAt === undefined;
}
