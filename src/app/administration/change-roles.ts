import {
  isAbove,
  isAdministrator,
  type OrganisationRole,
  organisationRoles,
  strongestRole,
} from '../../domain/roles/roles.ts';
import type { AppContext, Visitor } from '../context.ts';
import type { Signed } from '../session/session.ts';
import { hasTemporaryPassword } from '../sign-in/temporary-password.ts';
import { type Acted, act, changeTarget } from './act.ts';

/**
 * Makes somebody a member or gives them a role; one role takes the place of all before it, since the stronger one
 * includes the weaker. Everybody is signed out of the account, so that no session is older than what it may do, and what
 * an administrator handed out for it opens nothing any more.
 */
export function changeRole(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  targetId: string,
  role: OrganisationRole,
): Promise<Acted<{ from: string }>> {
  return act(app, visitor, who, targetId, 'change-roles', async (context) => {
    const { tx, target, now } = context;
    const from = organisationRoles.filter((one) => target.roles.includes(one)).join(' ') || 'member';
    // Threat: whoever handed it out may act on the old role, and not on the new one (R45).
    const handedOut = hasTemporaryPassword(target) ? { passwordExpiresAt: now } : {};
    const givenAt = isAbove(role, strongestRole(target.roles)) ? now : undefined;
    await changeTarget(context, { roles: { are: [role], givenAt }, ...handedOut });
    await tx.accessPasses.end(target.id);
    await tx.sessions.endAll(target.id, undefined);
    await tx.flows.endOfAccount(target.id, undefined, now);
    // A member's invitation lives for a week: too long for somebody with a role.
    if (isAdministrator([role])) await tx.links.kill(target.id, 'enrol', now);
    await tx.links.kill(target.id, 'reset', now);
    return { result: { from }, data: { from, to: role } };
  });
}
