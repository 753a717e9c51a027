import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { BulkActRecord } from '../../../ports/store/bulk-acts.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { supportCodeOf } from '../../identity.ts';
import { recordRefusal } from '../record-refusal.ts';
import type { RoomAct } from '../wrong-role.ts';

/** Logs that somebody tried their hand at an act on many that is another's (R45, R58). Of another organisation, it is none. */
export async function recordNotTheirs(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  actor: AccountRecord,
  { organisationId }: Pick<BulkActRecord, 'organisationId'>,
  act: Extract<RoomAct, 'begin-bulk' | 'stop-bulk'>,
): Promise<void> {
  const because = organisationId === actor.organisation?.id ? 'role' : 'not-found';
  const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
  await recordRefusal(tx, visitor, { actor, target: actor }, { act, because }, when);
}
