import { mayEver } from '../../../domain/authority/decide.ts';
import { isUuid } from '../../../domain/uuid.ts';
import { uuidv7 } from '../../../domain/uuidv7.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { BulkActRecord } from '../../../ports/store/bulk-acts.ts';
import type { NewJob } from '../../../ports/store/records.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { job } from '../../messages/jobs.ts';
import type { Signed } from '../../session/session.ts';
import { holdActor } from '../hold.ts';
import { stepUpOf } from '../step-up.ts';
import { otherGlobalAdmins } from '../tell.ts';
import { asksForNumber, type BulkAct } from './acts.ts';
import { recordNotTheirs } from './not-theirs.ts';

type BeginResult =
  | { kind: 'begun' }
  /** Begun before, by a second press, or nobody is left to act on. */
  | { kind: 'not-again' }
  | { kind: 'number' }
  /** The preview is too old to say yes to. */
  | { kind: 'old' }
  | { kind: 'not-found' }
  | { kind: 'stale' }
  | { kind: 'ended' };

/** For how long a preview can be said yes to (ours). Seconds. */
const previewSeconds = 3600;

/**
 * The yes: from here on a job acts on one person after the other. The other Global admins hear of it now, once, while it
 * can still be stopped.
 *
 * @param typed the number of people, where it is asked for
 */
export async function beginBulk(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  id: string,
  typed: string,
): Promise<BeginResult> {
  if (!isUuid(id)) return { kind: 'not-found' };
  return app.store.transaction(async (tx): Promise<BeginResult> => {
    const actor = await holdActor(app, tx, who, []);
    if (actor === undefined) return { kind: 'ended' };
    const now = app.clock.now();
    const bulk = await tx.bulkActs.find(id);
    if (bulk === undefined) return { kind: 'not-found' };
    const act = bulk.act as BulkAct;
    const theirs = bulk.actorId === actor.id && bulk.organisationId === actor.organisation?.id;
    if (!theirs || !mayEver(act, actor.roles)) {
      await recordNotTheirs(app, tx, visitor, actor, bulk, 'begin-bulk');
      return { kind: 'not-found' };
    }
    if (bulk.state !== 'draft') return { kind: 'not-again' };
    if (now.getTime() - bulk.createdAt.getTime() > previewSeconds * 1000) return { kind: 'old' };
    if (stepUpOf(app, { ...who, account: actor }) !== 'fresh') return { kind: 'stale' };
    const tally = await tx.bulkActs.tally(id);
    const people = tally.find(({ state }) => state === 'waiting')?.people ?? 0;
    if (people === 0) return { kind: 'not-again' };
    if (asksForNumber(act, people) && typed.trim() !== String(people)) return { kind: 'number' };
    const begun = await tx.bulkActs.begin(id, {
      at: now,
      sessionHash: who.session.idHash,
      securityEpoch: actor.securityEpoch,
      clientAddress: visitor.address,
      userAgent: visitor.userAgent.slice(0, 300),
    });
    if (!begun) return { kind: 'not-again' };
    const line = lineBy(actor, actor, visitor, { at: now, supportCode: bulk.supportCode });
    await tx.audit.append([
      { ...line, accountId: undefined, kind: 'administration.bulk-begun', data: { bulk: id, act, people } },
    ]);
    await tx.jobs.add([
      job(app, 'bulk-act', { bulkId: id }, { key: jobKey(id) }),
      ...(await tellOthers(app, tx, actor, bulk, { people, at: now })),
    ]);
    return { kind: 'begun' };
  });
}

/** One job of a bulk waits at a time. */
export function jobKey(id: string): string {
  return `bulk-act ${id}`;
}

async function tellOthers(
  app: AppContext,
  tx: Repositories,
  actor: AccountRecord,
  { act, organisationId, supportCode }: BulkActRecord,
  { people, at }: { people: number; at: Date },
): Promise<NewJob[]> {
  const told = await otherGlobalAdmins(tx, organisationId, [actor.id]);
  return told.map((accountId) =>
    job(app, 'tell-bulk', {
      id: uuidv7(at, app.random.bytes(10)),
      accountId,
      act: act as BulkAct,
      people,
      actor: { displayName: actor.displayName, userId: actor.userId },
      at: at.toISOString(),
      supportCode,
    }),
  );
}
