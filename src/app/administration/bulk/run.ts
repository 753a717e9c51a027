import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { BulkActRecord } from '../../../ports/store/bulk-acts.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { job } from '../../messages/jobs.ts';
import { Overtaken, unlessOvertaken } from '../../overtaken.ts';
import { doSimply } from '../simple-acts.ts';
import type { BulkAct } from './acts.ts';
import { jobKey } from './begin.ts';

/** So many in one turn of the job (ours): a server that stops waits for it, and other jobs come in between. */
const turn = 50;
const tries = 3;

/**
 * One turn of a running bulk: acts on the next people, each through the one door that acts on one person go through, and
 * queues the next turn. Each person and their item change in one transaction, so a crash repeats nobody.
 */
export async function runBulk(app: AppContext, bulkId: string): Promise<void> {
  const bulk = await app.store.bulkActs.find(bulkId);
  const account = bulk && (await app.store.accounts.findById(bulk.actorId));
  if (bulk?.state !== 'running' || account === undefined) return;
  for (const accountId of await app.store.bulkActs.next(bulkId, turn)) {
    if ((await actOn(app, bulk, account, accountId)) === 'ended') {
      await withdraw(app, bulk);
      return;
    }
  }
  await app.store.transaction(async (tx) => {
    if ((await tx.bulkActs.next(bulkId, 1)).length === 0) return finish(app, tx, bulk, 'done', undefined);
    await tx.jobs.add([job(app, 'bulk-act', { bulkId }, { key: jobKey(bulkId) })]);
  });
}

async function actOn(
  app: AppContext,
  bulk: BulkActRecord,
  account: AccountRecord,
  accountId: string,
): Promise<'settled' | 'ended'> {
  const mandate = { bulkId: bulk.id, account, supportCode: bulk.supportCode };
  const settle = async (state: 'refused' | 'failed', because: string) => {
    await app.store.bulkActs.settle(bulk.id, accountId, { state, because });
    return 'settled' as const;
  };
  for (let attempt = 1; attempt <= tries; attempt++) {
    const acted = await doSimply(app, visitorOf(bulk), mandate, accountId, bulk.act as BulkAct).catch(
      // What fails for one person is told of that one; a database that is away fails the next statement as well.
      () => ({ kind: 'failed' }) as const,
    );
    switch (acted.kind) {
      case 'done':
        return 'settled';
      case 'refused':
        return settle('refused', acted.because);
      case 'failed':
        return settle('failed', 'fault');
      case 'ended':
      case 'stale':
        return 'ended';
      case 'overtaken':
        break;
    }
  }
  return settle('failed', 'overtaken');
}

/** Its administrator is gone, or it was stopped: the rest is left as it is, and the report says so. */
async function withdraw(app: AppContext, bulk: BulkActRecord): Promise<void> {
  const ending = app.store.transaction(async (tx) => {
    await tx.bulkActs.refuseRest(bulk.id, 'ended');
    // It was stopped meanwhile: then whoever was left is left, and not refused.
    if (!(await finish(app, tx, bulk, 'done', undefined))) throw new Overtaken();
  });
  await unlessOvertaken(ending, undefined);
}

/** Ends it and says in the log what became of it. */
export async function finish(
  app: AppContext,
  tx: Repositories,
  bulk: BulkActRecord,
  state: 'done' | 'stopped',
  by: string | undefined,
): Promise<boolean> {
  const at = app.clock.now();
  if (!(await tx.bulkActs.end(bulk.id, state, at, by))) return false;
  const tally = await tx.bulkActs.tally(bulk.id);
  const count = (of: string) => tally.reduce((sum, one) => sum + (one.state === of ? one.people : 0), 0);
  await tx.audit.append([
    {
      at,
      kind: 'administration.bulk-ended',
      organisationId: bulk.organisationId,
      accountId: undefined,
      actor: by === undefined ? 'system' : `account:${by}`,
      supportCode: bulk.supportCode,
      data: {
        bulk: bulk.id,
        act: bulk.act,
        outcome: state,
        done: count('done'),
        refused: count('refused'),
        failed: count('failed'),
      },
      personal: {},
    },
  ]);
  return true;
}

/** Where the yes came from: what the audit lines of its people say. */
function visitorOf({ clientAddress, userAgent, id }: BulkActRecord): Visitor {
  return {
    address: clientAddress ?? '',
    prefix: '',
    userAgent: userAgent ?? '',
    visit: id,
    device: undefined,
    locale: 'en',
  };
}
