import { interventionTime } from '../../domain/authority/decide.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { InterventionRecord } from '../../ports/store/administration.ts';
import type { PasswordGuardRecord } from '../../ports/store/limits.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { ownMac } from '../security/own-mac.ts';
import { passwordGuardKey, waitOf } from '../sign-in/guard.ts';
import { approvalsInForce } from './approvals.ts';
import type { Circumstances } from './verdict.ts';

/** How long a verified caller counts, for one agent (R47). Seconds. */
const callerSeconds = 15 * 60;

/** A wait after wrong passwords. */
export interface Lock {
  key: Uint8Array;
  /** Of strangers: of every browser that never signed in to this account. */
  of: 'strangers' | 'known-device';
  guard: PasswordGuardRecord;
}

export async function circumstancesOf(
  app: AppContext,
  tx: Repositories,
  actor: AccountRecord,
  target: AccountRecord,
): Promise<Circumstances> {
  const now = app.clock.now();
  const check = { agentId: actor.id, accountId: target.id, epoch: target.securityEpoch };
  const verifiedAt = await tx.administration.callerVerifiedAt(check);
  const locks = await locksOf(app, tx, target);
  return {
    locked: locks.some(({ guard }) => waitOf(guard, now) > 0),
    sessions: (await tx.sessions.list(target.id, now)).length,
    interventions: await recentInterventions(tx, target.id, now),
    callerVerifiedUntil: stillCounts(verifiedAt, now),
    approved: (await approvalsInForce(tx, actor, target, now)).map(({ act }) => act),
    now,
  };
}

/** What administrators did for a person, as far as it still counts (R48); newest first. */
export function recentInterventions(
  { administration }: Pick<Repositories, 'administration'>,
  accountId: string,
  now: Date,
): Promise<readonly InterventionRecord[]> {
  return administration.interventions(accountId, new Date(now.getTime() - interventionTime));
}

function stillCounts(verifiedAt: Date | undefined, now: Date): Date | undefined {
  if (verifiedAt === undefined) return undefined;
  const until = new Date(verifiedAt.getTime() + callerSeconds * 1000);
  return until > now ? until : undefined;
}

/** Every count of wrong passwords for this account: the strangers' one, and that of each known device. */
export async function locksOf(
  app: AppContext,
  tx: Pick<Repositories, 'guards' | 'devices'>,
  target: AccountRecord,
): Promise<readonly Lock[]> {
  const mac = ownMac(app, target);
  const devices: readonly (Uint8Array | undefined)[] = [undefined, ...(await tx.devices.list(target.id))];
  const locks: Lock[] = [];
  for (const device of devices) {
    const key = passwordGuardKey(app, mac, device);
    const guard = await tx.guards.password(key);
    if (guard !== undefined)
      locks.push({ key, of: device === undefined ? 'strangers' : 'known-device', guard });
  }
  return locks;
}
