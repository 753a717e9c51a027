import type { Forbidden } from '../../domain/authority/decide.ts';
import { forbids } from '../../domain/authority/decide.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountRecord, OrganisationRecord } from '../../ports/store/accounts.ts';
import type { ApprovalRecord } from '../../ports/store/approvals.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineBy } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { isOpen } from '../open-account.ts';
import type { Signed } from '../session/session.ts';
import { whyNotApprove } from './approvals.ts';
import { holdActor } from './hold.ts';
import { recordRefusal } from './record-refusal.ts';
import { resetsFor } from './resets.ts';
import { stepUpOf } from './step-up.ts';
import { otherGlobalAdmins } from './tell.ts';
import { tellOfApproval } from './tell-approval.ts';
import { partyOf } from './verdict.ts';

type Decision = 'approved' | 'declined';

const kinds = { approved: 'approval.approved', declined: 'approval.declined' } as const;

export type Decided =
  | { kind: 'decided' }
  /** Nothing waits here any more: decided by another, taken back, or too old. */
  | { kind: 'over' }
  | { kind: 'refused'; because: Forbidden | 'own-request' | 'new-administrator' | 'requester' }
  | { kind: 'stale' }
  | { kind: 'ended' };

/**
 * The second administrator's yes or no (R48). All three are taken and read anew: the approver must be one who may do it
 * themselves, and whom the act does not concern; and a requester who may not do it any more gets no yes.
 */
export async function decideApproval(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  id: string,
  decision: Decision,
): Promise<Decided> {
  const seen = isUuid(id) ? await app.store.approvals.find(id) : undefined;
  if (seen === undefined) return { kind: 'refused', because: 'not-found' };
  const supportCode = supportCodeOf(app, visitor.visit);
  return app.store.transaction<Decided>(async (tx) => {
    const approver = await holdActor(app, tx, who, [seen.requester.id, seen.person.id]);
    if (approver === undefined) return { kind: 'ended' };
    const approval = await tx.approvals.find(id);
    const requester = await tx.accounts.findById(seen.requester.id);
    const target = await tx.accounts.findById(seen.person.id);
    const { organisation } = approver;
    if (!approval || !requester || !target || !organisation) return { kind: 'refused', because: 'not-found' };
    const parties = { approval, approver, requester, target, organisation };
    const because = judge(parties, decision, app.clock.now());
    if (because !== undefined) {
      const data = { act: approval.act, because, approving: true };
      await recordRefusal(tx, visitor, { actor: approver, target }, data, {
        at: app.clock.now(),
        supportCode,
      });
      return { kind: 'refused', because };
    }
    if (stepUpOf(app, { ...who, account: approver }) !== 'fresh') return { kind: 'stale' };
    const now = app.clock.now();
    if (!(await tx.approvals.decide(id, { state: decision, by: approver.id, at: now })))
      return { kind: 'over' };
    const line = lineBy(approver, target, visitor, { at: now, supportCode });
    const data = { act: approval.act, requester: requester.id };
    await tx.audit.append([{ ...line, kind: kinds[decision], data }]);
    const said = {
      approvalId: id,
      event: decision,
      act: approval.act,
      requester,
      person: target,
      decider: approver,
      reason: approval.reason,
    } as const;
    const told = await toldOf(tx, decision, { approver, requester, target, organisation });
    await tx.jobs.add(tellOfApproval(app, told, said, { now, supportCode }));
    return { kind: 'decided' };
  });
}

interface Parties {
  approval: ApprovalRecord;
  approver: AccountRecord;
  requester: AccountRecord;
  target: AccountRecord;
  organisation: OrganisationRecord;
}

function judge(
  { approval, approver, requester, target, organisation }: Parties,
  decision: Decision,
  now: Date,
) {
  const because = whyNotApprove(approval, approver, organisation, now);
  if (because !== undefined || decision === 'declined') return because;
  const rules = { preset: organisation.preset, resets: resetsFor(organisation) };
  const still =
    isOpen(requester) && forbids(approval.act, partyOf(requester), partyOf(target), rules) === undefined;
  return still ? undefined : 'requester';
}

/** The requester; of a yes also the other Global admins (R48). */
async function toldOf(
  tx: Repositories,
  decision: Decision,
  { approver, requester, target, organisation }: Omit<Parties, 'approval'>,
): Promise<readonly string[]> {
  if (decision === 'declined') return [requester.id];
  const others = await otherGlobalAdmins(tx, organisation.id, [approver.id, requester.id, target.id]);
  return [requester.id, ...others];
}

type Withdrawn = { kind: 'withdrawn' } | { kind: 'over' } | { kind: 'ended' };

/** Takes one's own request back, while it waits. */
export async function withdrawApproval(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  id: string,
): Promise<Withdrawn> {
  const seen = isUuid(id) ? await app.store.approvals.find(id) : undefined;
  if (seen === undefined) return { kind: 'over' };
  return app.store.transaction<Withdrawn>(async (tx) => {
    const actor = await holdActor(app, tx, who, [seen.person.id]);
    if (actor === undefined) return { kind: 'ended' };
    const target = await tx.accounts.findById(seen.person.id);
    if (target === undefined || !(await tx.approvals.withdraw(id, actor.id))) return { kind: 'over' };
    const supportCode = supportCodeOf(app, visitor.visit);
    const line = lineBy(actor, target, visitor, { at: app.clock.now(), supportCode });
    await tx.audit.append([{ ...line, kind: 'approval.withdrawn', data: { act: seen.act } }]);
    return { kind: 'withdrawn' };
  });
}
