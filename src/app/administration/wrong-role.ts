import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import type { Signed } from '../session/session.ts';
import { recordRefusal } from './record-refusal.ts';

/** What a form of the console asks for beside acts on a person, as the log names it. */
export type RoomAct =
  | 'change-policy'
  | 'change-logo'
  | 'take-back-policy'
  | 'begin-bulk'
  | 'stop-bulk'
  | 'export-log'
  /** Anything at all, by somebody without a role. */
  | 'administer';

/** So many lines an hour for one account (ours): whoever has no role could fill the log of those who have (R58). */
const most = { seconds: 3600, max: 30 };

/**
 * Logs that somebody posted a form that no page offers their role (R45, R58). For forms that are refused before anything
 * is asked for; whatever reaches an act is logged where the act is judged.
 */
export async function recordWrongRole(
  app: AppContext,
  visitor: Visitor,
  { account }: Pick<Signed, 'account'>,
  act: RoomAct,
): Promise<void> {
  // No organisation, no log of one.
  if (account.organisation === undefined) return;
  const at = app.clock.now();
  const key = app.secrets.mac('limit', `wrong role ${account.id}`);
  if ((await app.store.limits.hit([{ ...most, key }], at)) > 0) return;
  const when = { at, supportCode: supportCodeOf(app, visitor.visit) };
  await recordRefusal(
    app.store,
    visitor,
    { actor: account, target: account },
    { act, because: 'role' },
    when,
  );
}
