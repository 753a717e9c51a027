import { mayRead } from '../../../domain/authority/decide.ts';
import { strongestRole } from '../../../domain/roles/roles.ts';
import { isUuid } from '../../../domain/uuid.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { BulkActRecord, BulkOutcome, BulkPerson } from '../../../ports/store/bulk-acts.ts';
import type { AppContext, Visitor } from '../../context.ts';
import type { Signed } from '../../session/session.ts';
import { holdActor } from '../hold.ts';
import type { Refusal } from '../verdict.ts';
import { recordNotTheirs } from './not-theirs.ts';
import { finish } from './run.ts';

/** A bulk with its people: preview, progress and report are the same facts. */
export interface BulkView {
  bulk: BulkActRecord;
  groups: readonly BulkGroup[];
  total: number;
  waiting: number;
}

/** As for an act on one, and what only happens to many: the yes did not hold any more, or something failed. */
export type BulkReason = Refusal | 'ended' | 'overtaken' | 'fault';

export interface BulkGroup extends BulkOutcome {
  because: BulkReason | undefined;
  people: number;
  /** The first of them. */
  some: readonly BulkPerson[];
}

const shown = 20;

/** For who began it, and for Global admins and auditors of the organisation; a preview is its author's alone. */
export async function findBulk(app: AppContext, who: Signed, id: string): Promise<BulkView | undefined> {
  if (!isUuid(id)) return undefined;
  const bulk = await app.store.bulkActs.find(id);
  if (bulk === undefined || !seesBulk(who.account, bulk)) return undefined;
  const tally = await app.store.bulkActs.tally(id);
  const groups = await Promise.all(
    tally.map(async (one) => ({
      ...one,
      because: one.because as BulkReason | undefined,
      some: await app.store.bulkActs.people(id, one, shown),
    })),
  );
  const total = tally.reduce((sum, { people }) => sum + people, 0);
  const waiting = tally.find(({ state }) => state === 'waiting')?.people ?? 0;
  return { bulk, groups, total, waiting };
}

/** What was done to many in this organisation, as far as the reader sees it. */
export async function listBulks(app: AppContext, { account }: Signed): Promise<readonly BulkActRecord[]> {
  if (account.organisation === undefined) return [];
  const all = await app.store.bulkActs.ofOrganisation(account.organisation.id, 50);
  return all.filter((bulk) => seesBulk(account, bulk));
}

function seesBulk(account: AccountRecord, bulk: BulkActRecord): boolean {
  if (!mayRead(account.roles) || account.organisation?.id !== bulk.organisationId) return false;
  if (account.id === bulk.actorId) return true;
  const role = strongestRole(account.roles);
  return bulk.state !== 'draft' && (role === 'global-admin' || role === 'auditor');
}

export function mayStop(account: AccountRecord, bulk: BulkActRecord): boolean {
  return account.id === bulk.actorId || strongestRole(account.roles) === 'global-admin';
}

/** Stops after whoever's turn it is. Takes no fresh proof: it undoes nothing, and each moment counts. */
export async function stopBulk(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  id: string,
): Promise<'stopped' | 'not-running' | 'not-found' | 'ended'> {
  if (!isUuid(id)) return 'not-found';
  return app.store.transaction(async (tx) => {
    const actor = await holdActor(app, tx, who, []);
    if (actor === undefined) return 'ended';
    const bulk = await tx.bulkActs.find(id);
    if (bulk === undefined) return 'not-found';
    if (!seesBulk(actor, bulk) || !mayStop(actor, bulk)) {
      await recordNotTheirs(app, tx, visitor, actor, bulk, 'stop-bulk');
      return 'not-found';
    }
    return (await finish(app, tx, bulk, 'stopped', actor.id)) ? 'stopped' : 'not-running';
  });
}
