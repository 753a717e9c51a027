import type { Act } from '../../domain/authority/acts.ts';
import { forbidsApproving } from '../../domain/authority/approve.ts';
import { mayRead, type Party } from '../../domain/authority/decide.ts';
import type { AccountRecord, OrganisationRecord } from '../../ports/store/accounts.ts';
import type { ApprovalRecord, Named } from '../../ports/store/approvals.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { isOpen } from '../open-account.ts';
import type { Signed } from '../session/session.ts';
import { resetsFor } from './resets.ts';

/** How long a request waits and an approval holds, from the asking. Seconds; ours. */
export const approvalSeconds = 24 * 3600;

/** Characters of a reason. */
export const longestReason = 500;

type Store = Pick<Repositories, 'approvals' | 'accounts'>;
type ApproverRecord = Pick<AccountRecord, 'id' | 'roles' | 'organisation' | 'roleGivenAt'>;

/** The approvals that this actor may use for this person now, each with who gave it. */
export async function approvalsInForce(
  tx: Store,
  actor: AccountRecord,
  target: AccountRecord,
  now: Date,
): Promise<readonly (ApprovalRecord & { decidedBy: string })[]> {
  const { organisation } = actor;
  if (organisation === undefined) return [];
  const inForce: (ApprovalRecord & { decidedBy: string })[] = [];
  for (const approval of await tx.approvals.open(actor.id, target.id)) {
    const { decidedBy } = approval;
    if (decidedBy === undefined || approval.expiresAt <= now) continue;
    const approver = await tx.accounts.findById(decidedBy);
    if (!isOpen(approver)) continue;
    // Demoted since: they could not agree any more.
    if (mayApprove(approval, approver, organisation, now)) inForce.push({ ...approval, decidedBy });
  }
  return inForce;
}

function mayApprove(
  approval: Pick<ApprovalRecord, 'act' | 'requester' | 'person' | 'organisationId'>,
  approver: ApproverRecord,
  organisation: OrganisationRecord,
  now: Date,
): boolean {
  return whyNotApprove(approval, approver, organisation, now) === undefined;
}

export function whyNotApprove(
  {
    act,
    requester,
    person,
    organisationId,
  }: Pick<ApprovalRecord, 'act' | 'requester' | 'person' | 'organisationId'>,
  approver: ApproverRecord,
  organisation: OrganisationRecord,
  now: Date,
) {
  const party = ({ id, roles }: Pick<Named, 'id' | 'roles'>): Party => ({ id, roles, organisationId });
  const rules = { preset: organisation.preset, resets: resetsFor(organisation) };
  const { id, roles, roleGivenAt } = approver;
  const by = { id, roles, roleGivenAt, organisationId: approver.organisation?.id };
  return forbidsApproving({ act, requester: party(requester), person: party(person) }, by, rules, now);
}

/** Everybody who could approve this, strongest first. */
export async function approversOf(
  tx: Pick<Repositories, 'approvals'>,
  organisation: OrganisationRecord,
  asked: { act: Act; requester: Named; person: Named },
  now: Date,
): Promise<readonly Named[]> {
  const everybody = await tx.approvals.administrators(organisation.id);
  const request = { ...asked, organisationId: organisation.id };
  return everybody.filter((one) => mayApprove(request, { ...one, organisation }, organisation, now));
}

/** How an act that needs a second administrator stands for this actor and person. */
export type ApprovalStanding =
  | { kind: 'askable' }
  | { kind: 'waiting'; approval: ApprovalRecord }
  /** Nobody else in the organisation could approve it. */
  | { kind: 'nobody' };

export async function approvalStanding(
  app: AppContext,
  tx: Store,
  actor: AccountRecord,
  target: AccountRecord,
  act: Act,
): Promise<ApprovalStanding> {
  const now = app.clock.now();
  const open = await tx.approvals.open(actor.id, target.id);
  const waiting = open.find((one) => one.act === act && one.state === 'waiting' && one.expiresAt > now);
  if (waiting !== undefined) return { kind: 'waiting', approval: waiting };
  const { organisation } = actor;
  if (organisation === undefined) return { kind: 'nobody' };
  const approvers = await approversOf(tx, organisation, { act, requester: actor, person: target }, now);
  return { kind: approvers.length === 0 ? 'nobody' : 'askable' };
}

/** How a request stands: one that waited, or was not used, for too long is over. */
export type ApprovalState = ApprovalRecord['state'] | 'expired';

export function stateAt({ state, expiresAt }: ApprovalRecord, now: Date): ApprovalState {
  return (state === 'waiting' || state === 'approved') && expiresAt <= now ? 'expired' : state;
}

/** What the room of approvals shows. */
export interface ApprovalRoom {
  /** What this reader may decide, oldest first. */
  toDecide: readonly ApprovalRecord[];
  /** What waits for others: an auditor, and whoever may not decide, reads it. */
  forOthers: readonly ApprovalRecord[];
  /** How many wait behind the oldest, which alone are listed. */
  unlisted: number;
  /** What this reader asked for, newest first. */
  mine: readonly ApprovalRecord[];
}

export async function approvalRoom(app: AppContext, { account }: Signed): Promise<ApprovalRoom> {
  const { organisation } = account;
  if (organisation === undefined || !mayRead(account.roles))
    return { toDecide: [], forOthers: [], unlisted: 0, mine: [] };
  const { approvals } = app.store;
  const now = app.clock.now();
  const [waiting, count, mine] = await Promise.all([
    approvals.waiting(organisation.id, now),
    approvals.countWaiting(organisation.id, now),
    approvals.ofRequester(account.id),
  ]);
  const others = waiting.filter(({ requester }) => requester.id !== account.id);
  const mayDecide = (one: ApprovalRecord) => mayApprove(one, account, organisation, now);
  return {
    toDecide: others.filter(mayDecide),
    forOthers: others.filter((one) => !mayDecide(one)),
    unlisted: Math.max(0, count - waiting.length),
    mine,
  };
}

/** How many requests wait for this reader. */
export async function approvalsToDecide(app: AppContext, { account }: Signed): Promise<number> {
  const { organisation } = account;
  if (organisation === undefined) return 0;
  const now = app.clock.now();
  const waiting = await app.store.approvals.waiting(organisation.id, now);
  return waiting.filter((one) => mayApprove(one, account, organisation, now)).length;
}
