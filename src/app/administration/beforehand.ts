import type { Act } from '../../domain/authority/acts.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AppContext } from '../context.ts';
import type { Signed } from '../session/session.ts';
import { circumstancesOf } from './circumstances.ts';
import { stepUpOf } from './step-up.ts';
import { verdictOn } from './verdict.ts';

/**
 * Whether an act would be done now. For what costs something before the act's transaction, a hash or one of an hour's
 * invitations: a form that is forged over and over must not use it up. The act judges anew, and logs what it refuses.
 */
export async function isPossible(
  app: AppContext,
  who: Signed,
  targetId: string,
  what: Act,
): Promise<boolean> {
  if (!isUuid(targetId) || stepUpOf(app, who) !== 'fresh') return false;
  const target = await app.store.accounts.findById(targetId);
  if (target === undefined) return false;
  const circumstances = await circumstancesOf(app, app.store, who.account, target);
  return verdictOn(what, who.account, target, circumstances) === undefined;
}
