import type { Resets } from '../../domain/authority/decide.ts';
import type { OrganisationRecord } from '../../ports/store/accounts.ts';

/** What this organisation lets its administrators do for others. */
export function resetsFor(_organisation: OrganisationRecord): Resets {
  return { link: true, temporaryPassword: true, accessPass: true, callerProof: 'help-desk' };
}
