import { type Act, acts, ruleOf } from '../../domain/authority/acts.ts';
import { isAdministrator, strongestRole } from '../../domain/roles/roles.ts';
import { uuidv7 } from '../../domain/uuidv7.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { type ActSaid, job, type ToldAct } from '../messages/jobs.ts';
import { notice } from '../messages/notice.ts';

interface When {
  now: Date;
  supportCode: string;
}

/** The person is told of these by what they are: a message, or nothing that happened to the account. */
const untold: readonly Act[] = ['send-way-back', 'verify-caller', 'invite'];

/** The person hears of it at every address (R55). */
export function tellPerson(
  app: AppContext,
  what: Act,
  actor: AccountRecord,
  target: AccountRecord,
  { now, supportCode }: When,
): NewJob[] {
  if (untold.includes(what)) return [];
  const event = `admin-${what as ToldAct}` as const;
  return [notice(app, target.id, event, { at: now, supportCode, by: actor.displayName })];
}

/** More would be a nuisance to a large organisation, and no more eyes (ours). */
export const mostTold = 100;

/** The Global admins of an organisation whom others' doings concern, but for those named. */
export async function otherGlobalAdmins(
  tx: Pick<Repositories, 'help'>,
  organisationId: string,
  apart: readonly string[],
): Promise<readonly string[]> {
  const administrators = await tx.help.administrators(organisationId);
  const others = administrators.map(({ accountId }) => accountId).filter((id) => !apart.includes(id));
  return others.slice(0, mostTold);
}

/** These open an account to somebody, or make somebody of them, without standing in for a proof. */
const worthAMail: readonly ActSaid[] = ['thaw', 'change-roles', 'invite-corrected'];

/** The other Global admins hear of what opens an account, or concerns an administrator (R48). */
export async function tellOthers(
  app: AppContext,
  tx: Repositories,
  what: ActSaid,
  actor: AccountRecord,
  target: AccountRecord,
  { now, supportCode }: When,
): Promise<NewJob[]> {
  const worth = worthAMail.includes(what) || (isAct(what) && ruleOf(what).concerns !== undefined);
  const { organisation } = actor;
  if (organisation === undefined || !(worth || isAdministrator(target.roles))) return [];
  const told = await otherGlobalAdmins(tx, organisation.id, [actor.id, target.id]);
  return told.map((accountId) =>
    job(app, 'tell-administrator', {
      id: uuidv7(now, app.random.bytes(10)),
      accountId,
      act: what,
      ...(what === 'add' && { role: strongestRole(target.roles) }),
      actor: { displayName: actor.displayName, userId: actor.userId },
      person: { displayName: target.displayName, userId: target.userId },
      at: now.toISOString(),
      supportCode,
    }),
  );
}

function isAct(what: ActSaid): what is Act {
  return acts.some((act) => act === what);
}
