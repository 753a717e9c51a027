import { type Act, acts, ruleOf } from '../../domain/authority/acts.ts';
import { isAdministrator } from '../../domain/roles/roles.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AuditEntry, NewJob } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineBy } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import type { ActSaid } from '../messages/jobs.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import type { Signed } from '../session/session.ts';
import { actKinds } from './act-kinds.ts';
import { approvalsInForce } from './approvals.ts';
import { circumstancesOf } from './circumstances.ts';
import { endHandedOut } from './handed-out.ts';
import { holdActor } from './hold.ts';
import { isMandate, type Mandate, useMandate } from './mandate.ts';
import { recordRefusal } from './record-refusal.ts';
import { stepUpOf } from './step-up.ts';
import { tellOthers, tellPerson } from './tell.ts';
import { endUndertakings } from './undertakings.ts';
import { type Circumstances, type Refusal, takesTwo, verdictOn } from './verdict.ts';

/** What a step on the way to an act is given, inside its transaction: both accounts as they stand, held until it ends. */
export interface AuthorisedContext {
  app: AppContext;
  tx: Repositories;
  visitor: Visitor;
  actor: AccountRecord;
  target: AccountRecord;
  now: Date;
  supportCode: string;
  circumstances: Circumstances;
}

/** What an act itself is given. */
export interface ActContext extends AuthorisedContext {
  /** The second administrator, where one had to approve (R48). */
  approverId: string | undefined;
}

/** What an act did, and how it is told. */
interface Done<T> {
  result: T;
  /** Facts of its audit line. */
  data?: AuditEntry['data'];
  /** Messages of its own. */
  jobs?: readonly NewJob[];
  /** What the other administrators read, where that is more than the act. */
  saidAs?: ActSaid;
}

export type Acted<T> =
  | { kind: 'done'; result: T; target: AccountRecord }
  | { kind: 'refused'; because: Refusal }
  /** Who they are was proved too long ago (R46). */
  | { kind: 'stale' }
  /** The actor's session ended meanwhile: signed out, demoted, disabled. */
  | { kind: 'ended' }
  /** The person's account changed in this moment; look again. */
  | { kind: 'overtaken' };

/**
 * Every act of an administrator on one person goes through here: both accounts are taken and read anew, authority and
 * circumstances are judged by what they are now (R45–R48), and the change, its audit line, the notice to the person and
 * the word to the other administrators are one transaction. What was refused for want of authority is logged as well.
 */
export function act<T>(
  app: AppContext,
  visitor: Visitor,
  who: Signed | Mandate,
  targetId: string,
  what: Act,
  carryOut: (context: ActContext) => Promise<Done<T>>,
): Promise<Acted<T>> {
  return withAuthority(app, visitor, who, targetId, what, async (context) => {
    const { tx, actor, target, now, supportCode, circumstances } = context;
    const two = takesTwo(what, target, circumstances);
    const approverId = two ? await useApproval(tx, what, actor, target, now) : undefined;
    const done = await carryOut({ ...context, approverId });
    const line = lineBy(actor, target, visitor, { at: now, supportCode });
    const data = {
      ...done.data,
      ...(approverId !== undefined && { approver: approverId }),
      ...(isMandate(who) && { bulk: who.bulkId }),
    };
    await tx.audit.append([{ ...line, kind: actKinds[what], data }]);
    await remember(context, what, approverId);
    // Who may be no administrator any more asked for something, agreed to it, or handed it out.
    if (takesAway(what)) {
      await endUndertakings(app, tx, target.id, { at: now, supportCode });
      // Not their invitations: who leaves a company has mostly invited people who are really new to it.
      if (isAdministrator(target.roles))
        await endHandedOut(tx, target, { at: now, supportCode }, ['access-pass', 'temporary-password']);
    }
    await tx.jobs.add([
      ...(done.jobs ?? []),
      ...tellPerson(app, what, actor, target, { now, supportCode }),
      // Of an act on many they were told once, when it began.
      ...(isMandate(who)
        ? []
        : await tellOthers(app, tx, done.saidAs ?? what, actor, target, { now, supportCode })),
    ]);
    return done.result;
  });
}

/** The first half of an act, for a step on the way to one: judged as the act is, and not yet the act. */
export async function withAuthority<T>(
  app: AppContext,
  visitor: Visitor,
  who: Signed | Mandate,
  targetId: string,
  what: Act,
  work: (context: AuthorisedContext) => Promise<T>,
): Promise<Acted<T>> {
  if (!isUuid(targetId)) return { kind: 'refused', because: 'not-found' };
  const supportCode = isMandate(who) ? who.supportCode : supportCodeOf(app, visitor.visit);
  return unlessOvertaken<Acted<T>, Acted<T>>(
    app.store.transaction(async (tx) => {
      // Whoever takes a Global admin away waits for whoever takes another: the last one stays.
      const actor = await holdActor(app, tx, who, [targetId], { takesAway: takesAway(what) });
      if (actor === undefined) return { kind: 'ended' };
      const now = app.clock.now();
      const target = await tx.accounts.findById(targetId);
      if (target === undefined) return { kind: 'refused', because: 'not-found' };
      const circumstances = await circumstancesOf(app, tx, actor, target);
      const refusal = verdictOn(what, actor, target, circumstances);
      if (refusal !== undefined) {
        const data = { act: what, because: refusal };
        await recordRefusal(tx, visitor, { actor, target }, data, { at: now, supportCode });
        return { kind: 'refused', because: refusal };
      }
      if (isMandate(who)) await useMandate(tx, who, targetId);
      else if (stepUpOf(app, { ...who, account: actor }) !== 'fresh') return { kind: 'stale' };
      const result = await work({ app, tx, visitor, actor, target, now, supportCode, circumstances });
      return { kind: 'done', result, target };
    }),
    { kind: 'overtaken' },
  );
}

/** Applies a change to the target as it was read. @throws Overtaken if it is not that any more */
export async function changeTarget(
  { tx, target }: Pick<ActContext, 'tx' | 'target'>,
  change: Parameters<Repositories['accounts']['change']>[2],
): Promise<void> {
  if (!(await tx.accounts.change(target.id, target.securityEpoch, change))) throw new Overtaken();
}

/** True if somebody may be less of an administrator afterwards. */
function takesAway(what: Act): boolean {
  return what === 'disable' || what === 'change-roles';
}

async function remember(
  { tx, actor, target, now: at }: AuthorisedContext,
  what: Act,
  approverId: string | undefined,
): Promise<void> {
  const { concerns } = ruleOf(what);
  if (concerns === undefined) return;
  await tx.administration.intervene({ accountId: target.id, concerns, actorId: actor.id, approverId, at });
  // Whoever approved the other half did not see this one: one administrator would have both, and one approval (R48).
  const otherHalf = acts.filter((act) => ![undefined, concerns].includes(ruleOf(act).concerns));
  await tx.approvals.endApproved(target.id, otherHalf);
}

/** Uses an approval up with the act that it is for (R17). @returns who gave it */
async function useApproval(
  tx: Repositories,
  what: Act,
  actor: AccountRecord,
  target: AccountRecord,
  now: Date,
): Promise<string> {
  const approval = (await approvalsInForce(tx, actor, target, now)).find(({ act }) => act === what);
  if (approval === undefined || !(await tx.approvals.use(approval.id, now))) throw new Overtaken();
  return approval.decidedBy;
}
