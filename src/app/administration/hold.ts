import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import type { Signed } from '../session/session.ts';
import { isAlive, type Mandate } from './mandate.ts';

/**
 * Takes the actor and others, and returns the actor as they are now, with the session that asks: whoever was demoted or
 * signed out meanwhile does nothing. What time it is counts from here on, or whoever waited would come from the past.
 */
export async function holdActor(
  app: AppContext,
  tx: Repositories,
  who: Signed | Mandate,
  others: readonly string[],
  { takesAway }: { takesAway: boolean } = { takesAway: false },
): Promise<AccountRecord | undefined> {
  const { account } = who;
  await tx.administration.hold([account.id, ...others]);
  if (takesAway && account.organisation !== undefined)
    await tx.administration.holdOrganisation(account.organisation.id);
  return (await isAlive(tx, who, app.clock.now())) ? tx.accounts.findById(account.id) : undefined;
}
