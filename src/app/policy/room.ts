import type { AppContext } from '../context.ts';
import type { Signed } from '../session/session.ts';
import { type Author, authorNamed, type PolicyHistory, policyHistory } from './history.ts';
import { type PolicyStanding, readPolicyOf } from './read.ts';

/** An organisation's policy as its administrators find it. */
export interface PolicyRoom {
  standing: PolicyStanding;
  /** Everybody with a role reads it; Global admins change it. */
  mayChange: boolean;
  /** Who asked for what waits. */
  waitingBy: Author | undefined;
  history: PolicyHistory;
  /** True if `history` does not begin with the newest version. */
  older: boolean;
}

/** Undefined for whoever is in no organisation. That they have a role there is the caller's to make sure. */
export async function policyRoom(
  app: AppContext,
  { account }: Signed,
  before?: number,
): Promise<PolicyRoom | undefined> {
  const standing = account.organisation && (await readPolicyOf(app, account.organisation.id));
  if (standing === undefined) return undefined;
  const { organisationId, pending } = standing;
  return {
    standing,
    mayChange: mayChangePolicy(account),
    waitingBy: pending && (await authorNamed(app.store, pending.changedBy)),
    history: await policyHistory(app, organisationId, before),
    older: before !== undefined,
  };
}

/** For what a page offers; whoever posts is judged anew where the change is stored. */
export function mayChangePolicy({ roles }: Signed['account']): boolean {
  return roles.includes('global-admin');
}
