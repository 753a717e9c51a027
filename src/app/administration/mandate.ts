import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { Overtaken } from '../overtaken.ts';
import type { Signed } from '../session/session.ts';

/**
 * An act on many people goes on without a click for each. What stands in for the session is a row that says who said yes,
 * to what, and on whom; it ends with the session that said it.
 */
export interface Mandate {
  bulkId: string;
  account: AccountRecord;
  supportCode: string;
}

/** For how long a yes to many holds (ours): what a service that was away has not done by then is asked again. Seconds. */
const mandateSeconds = 3600;

export function isMandate(who: Signed | Mandate): who is Mandate {
  return 'bulkId' in who;
}

/** True while the session that asks, or that once said yes, is its account's and not over. */
export async function isAlive(tx: Repositories, who: Signed | Mandate, now: Date): Promise<boolean> {
  if (!isMandate(who)) return (await tx.sessions.findLive(who.session.idHash, now)) !== undefined;
  const begunAfter = new Date(now.getTime() - mandateSeconds * 1000);
  return (await tx.bulkActs.mandate(who.bulkId, now, begunAfter))?.actorId === who.account.id;
}

/** Once for each person that was chosen, and for nobody else. @throws Overtaken */
export async function useMandate(tx: Repositories, { bulkId }: Mandate, targetId: string): Promise<void> {
  const outcome = { state: 'done', because: undefined } as const;
  if (!(await tx.bulkActs.settle(bulkId, targetId, outcome))) throw new Overtaken();
}
