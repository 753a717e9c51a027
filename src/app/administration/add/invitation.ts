import { isAdministrator } from '../../../domain/roles/roles.ts';
import { uuidv7 } from '../../../domain/uuidv7.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { NewJob } from '../../../ports/store/records.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import type { AppContext } from '../../context.ts';
import { createEnrolLink } from '../../enrolment/link.ts';
import { job } from '../../messages/jobs.ts';

/**
 * How long the link of an invitation works, in hours (ours). People are added before their first day, so a week. A role
 * is worth more to whoever finds the mail: a day, as for the first administrator.
 */
export const invitationHours = { member: 7 * 24, administrator: 24 } as const;

export function hoursFor(roles: AccountRecord['roles']): number {
  return isAdministrator(roles) ? invitationHours.administrator : invitationHours.member;
}

/** Makes the one-time link of a first enrolment and the letter that carries it to one stored address (R8, R16). */
export async function invitation(
  app: AppContext,
  tx: Repositories,
  { actor, target, methodId }: { actor: AccountRecord; target: AccountRecord; methodId: string },
  when: { now: Date; supportCode: string },
): Promise<NewJob> {
  const hours = hoursFor(target.roles);
  const token = await createEnrolLink(app, tx, target.id, hours, methodId, actor.id);
  return job(app, 'invitation', {
    id: uuidv7(when.now, app.random.bytes(10)),
    accountId: target.id,
    methodId,
    token,
    by: actor.displayName,
    at: when.now.toISOString(),
    expiresAt: new Date(when.now.getTime() + hours * 3_600_000).toISOString(),
    supportCode: when.supportCode,
  });
}

/**
 * How many invitations an organisation sends (ours): whoever got hold of an administrator's session can't make the
 * service send mail to the world. Larger intakes are what the import is for.
 */
const invitationLimits = [
  { seconds: 3600, max: 200 },
  { seconds: 86_400, max: 1000 },
] as const;

export const mostInvitationsAnHour = invitationLimits[0].max;

/** Counts one invitation. Returns the seconds to wait, 0 if there is no need to. */
export function hitInvitations(app: AppContext, organisationId: string): Promise<number> {
  const limits = invitationLimits.map((limit) => ({
    ...limit,
    key: app.secrets.mac('limit', `invitations ${limit.seconds} ${organisationId}`),
  }));
  return app.store.limits.hit(limits, app.clock.now());
}
