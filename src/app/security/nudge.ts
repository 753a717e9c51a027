import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import { standingOf } from './standing.ts';

/** How long a person is left in peace who put off adding a way back in (ours). */
const putOffDays = 14;

/** True if the person has fewer ways than recovery needs plus one, and did not put it off lately. */
export function asksForAWay(app: AppContext, account: AccountRecord): boolean {
  const now = app.clock.now();
  if (account.nudgeAfter !== undefined && account.nudgeAfter > now) return false;
  return !standingOf(account, app.settings, now).hasSpare;
}

export async function putOff(app: AppContext, account: AccountRecord): Promise<void> {
  const until = new Date(app.clock.now().getTime() + putOffDays * 86_400_000);
  await app.store.accounts.putOffNudge(account.id, until);
}
