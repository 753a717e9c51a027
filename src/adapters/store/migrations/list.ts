import { initial } from './0001-initial.ts';
import { accountImport } from './0002-account-import.ts';
import { auditLeaves } from './0003-audit-leaves.ts';
import { indexesOfSweeps } from './0004-indexes-of-sweeps.ts';
import { administration } from './0005-administration.ts';
import { passkeys } from './0006-passkeys.ts';
import { policyVersions } from './0007-policy-versions.ts';
import { peopleSearch } from './0008-people-search.ts';
import { auditSearch } from './0009-audit-search.ts';
import { helpQueue } from './0010-help-queue.ts';
import { invitationsAndBulkActs } from './0011-invitations-and-bulk-acts.ts';
import { peopleListIndexes } from './0012-people-list-indexes.ts';
import { logos } from './0013-logos.ts';
import { approvalsByAdministrator } from './0014-approvals-by-administrator.ts';
import { signInsByAccessPass } from './0015-sign-ins-by-access-pass.ts';
import { whoInvited } from './0016-who-invited.ts';
import { newAdministrators } from './0017-new-administrators.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** In order. Forward only: what was released is never edited, a mistake is corrected by the next one. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'initial', sql: initial },
  { number: 2, name: 'account-import', sql: accountImport },
  { number: 3, name: 'audit-leaves', sql: auditLeaves },
  { number: 4, name: 'indexes-of-sweeps', sql: indexesOfSweeps },
  { number: 5, name: 'administration', sql: administration },
  { number: 6, name: 'passkeys', sql: passkeys },
  { number: 7, name: 'policy-versions', sql: policyVersions },
  { number: 8, name: 'people-search', sql: peopleSearch },
  { number: 9, name: 'audit-search', sql: auditSearch },
  { number: 10, name: 'help-queue', sql: helpQueue },
  { number: 11, name: 'invitations-and-bulk-acts', sql: invitationsAndBulkActs },
  { number: 12, name: 'people-list-indexes', sql: peopleListIndexes },
  { number: 13, name: 'logos', sql: logos },
  { number: 14, name: 'approvals-by-administrator', sql: approvalsByAdministrator },
  { number: 15, name: 'sign-ins-by-access-pass', sql: signInsByAccessPass },
  { number: 16, name: 'who-invited', sql: whoInvited },
  { number: 17, name: 'new-administrators', sql: newAdministrators },
];
