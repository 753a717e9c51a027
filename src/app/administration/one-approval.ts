import { mayRead } from '../../domain/authority/decide.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { ApprovalRecord } from '../../ports/store/approvals.ts';
import type { AppContext } from '../context.ts';
import type { Signed } from '../session/session.ts';
import { type ApprovalState, stateAt, whyNotApprove } from './approvals.ts';
import { recentInterventions } from './circumstances.ts';

/** One request, with what its decider should know. */
export interface OneApproval {
  approval: ApprovalRecord;
  /** As it stands now: a request that waited too long is over. */
  state: ApprovalState;
  decider: string | undefined;
  /** What stood in for one of the person's proofs within a day, newest first, with who did it. */
  before: readonly { concerns: 'password' | 'factor'; by: string; at: Date }[];
  /** What the reader may do about it. */
  may: 'decide' | 'withdraw' | 'read';
}

/** A request of the reader's own organisation; undefined for anybody else, as for none. */
export async function findApproval(
  app: AppContext,
  { account }: Signed,
  id: string,
): Promise<OneApproval | undefined> {
  const { organisation } = account;
  if (!isUuid(id) || organisation === undefined || !mayRead(account.roles)) return undefined;
  const { store } = app;
  const approval = await store.approvals.find(id);
  if (approval?.organisationId !== organisation.id) return undefined;
  const now = app.clock.now();
  const interventions = await recentInterventions(store, approval.person.id, now);
  const nameOf = async (of: string) => (await store.accounts.findById(of))?.displayName ?? '–';
  const state = stateAt(approval, now);
  const mine = approval.requester.id === account.id;
  const mayDecide = whyNotApprove(approval, account, organisation, now) === undefined;
  return {
    approval,
    state,
    decider: approval.decidedBy === undefined ? undefined : await nameOf(approval.decidedBy),
    before: await Promise.all(
      interventions.map(async ({ concerns, actorId, at }) => ({ concerns, at, by: await nameOf(actorId) })),
    ),
    may: state !== 'waiting' ? 'read' : mine ? 'withdraw' : mayDecide ? 'decide' : 'read',
  };
}
