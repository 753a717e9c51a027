import type { Act } from '../../domain/authority/acts.ts';
import { hasLink, oneLine } from '../../domain/one-line.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountRecord, OrganisationRecord } from '../../ports/store/accounts.ts';
import type { ApprovalRecord } from '../../ports/store/approvals.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineBy } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import type { Signed } from '../session/session.ts';
import { approvalSeconds, approvalsInForce, approversOf, longestReason } from './approvals.ts';
import { circumstancesOf } from './circumstances.ts';
import { holdActor } from './hold.ts';
import { recordRefusal } from './record-refusal.ts';
import { stepUpOf } from './step-up.ts';
import { tellOfApproval } from './tell-approval.ts';
import { type Refusal, verdictOn } from './verdict.ts';

export type Asked =
  | { kind: 'asked'; id: string }
  /** It waits already, in another tab say. */
  | { kind: 'open'; id: string }
  /** Nothing to ask for: it can be done, or it can't for another reason. */
  | { kind: 'refused'; because: Refusal | undefined }
  | { kind: 'nobody' }
  | { kind: 'reason'; why: 'empty' | 'long' | 'link' }
  | { kind: 'stale' }
  | { kind: 'ended' }
  | { kind: 'overtaken' };

/** Asks for a second administrator, where an act takes one, and for nothing else that they could be bothered with (R48). */
export async function askApproval(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  { targetId, act, reason: typed }: { targetId: string; act: Act; reason: string },
): Promise<Asked> {
  if (!isUuid(targetId)) return { kind: 'refused', because: 'not-found' };
  if ([...typed].length > longestReason) return { kind: 'reason', why: 'long' };
  const reason = oneLine(typed, longestReason);
  if (reason === '') return { kind: 'reason', why: 'empty' };
  // Threat: whoever took over an administrator's session has our own mail carry a link of theirs to every other one.
  if (hasLink(reason, who.account.organisation?.domains)) return { kind: 'reason', why: 'link' };
  return unlessOvertaken<Asked, Asked>(
    app.store.transaction(async (tx) => {
      const actor = await holdActor(app, tx, who, [targetId]);
      if (actor === undefined) return { kind: 'ended' };
      const target = await tx.accounts.findById(targetId);
      const { organisation } = actor;
      if (target === undefined || organisation === undefined)
        return { kind: 'refused', because: 'not-found' };
      const because = verdictOn(act, actor, target, await circumstancesOf(app, tx, actor, target));
      if (because === undefined) return { kind: 'refused', because };
      if (because !== 'needs-approver') {
        const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
        await recordRefusal(tx, visitor, { actor, target }, { act, because, asking: true }, when);
        return { kind: 'refused', because };
      }
      if (stepUpOf(app, { ...who, account: actor }) !== 'fresh') return { kind: 'stale' };
      const open = await openFor(app, tx, actor, target, act);
      if (open !== undefined) return { kind: 'open', id: open.id };
      return ask(app, tx, visitor, { actor, target, organisation, act, reason });
    }),
    { kind: 'overtaken' },
  );
}

/** What waits for this already. One that is too old, or whose approver is no administrator any more, makes room. */
async function openFor(
  app: AppContext,
  tx: Repositories,
  actor: AccountRecord,
  target: AccountRecord,
  act: Act,
): Promise<ApprovalRecord | undefined> {
  const now = app.clock.now();
  const inForce = await approvalsInForce(tx, actor, target, now);
  for (const one of await tx.approvals.open(actor.id, target.id)) {
    if (one.act !== act) continue;
    if (one.state === 'waiting' && one.expiresAt > now) return one;
    if (!inForce.some(({ id }) => id === one.id)) await tx.approvals.drop(one.id);
  }
  return undefined;
}

async function ask(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  request: {
    actor: AccountRecord;
    target: AccountRecord;
    organisation: OrganisationRecord;
    act: Act;
    reason: string;
  },
): Promise<Asked> {
  const { actor, target, organisation, act, reason } = request;
  const now = app.clock.now();
  const approvers = await approversOf(tx, organisation, { act, requester: actor, person: target }, now);
  if (approvers.length === 0) return { kind: 'nobody' };
  const id = await tx.approvals.ask({
    organisationId: organisation.id,
    accountId: target.id,
    act,
    requesterId: actor.id,
    reason,
    at: now,
    expiresAt: new Date(now.getTime() + approvalSeconds * 1000),
  });
  if (id === undefined) throw new Overtaken();
  const supportCode = supportCodeOf(app, visitor.visit);
  const line = lineBy(actor, target, visitor, { at: now, supportCode });
  await tx.audit.append([{ ...line, kind: 'approval.requested', data: { act } }]);
  await tx.jobs.add(await mailsTo(app, tx, approvers, request, { id, now, supportCode }));
  return { kind: 'asked', id };
}

/** A requester who asks and takes back, over and over, would fill mailboxes: the room shows it all the same (ours). */
const mailsADay = 3;

async function mailsTo(
  app: AppContext,
  tx: Repositories,
  approvers: readonly { id: string }[],
  { actor, target, act, reason }: { actor: AccountRecord; target: AccountRecord; act: Act; reason: string },
  { id, now, supportCode }: { id: string; now: Date; supportCode: string },
): Promise<NewJob[]> {
  const key = app.secrets.mac('limit', `approval ${actor.id} ${target.id}`);
  if ((await tx.limits.hit([{ key, seconds: 86_400, max: mailsADay }], now)) > 0) return [];
  const said = { approvalId: id, event: 'asked', act, requester: actor, person: target, reason } as const;
  const told = approvers.map((one) => one.id);
  return tellOfApproval(app, told, said, { now, supportCode });
}
