import type { AccountStaging, StagedRecord } from '../../ports/account-import.ts';
import { checkAccount } from './check-account.ts';
import type { ImportRules, RawAccount } from './raw-account.ts';

/** A record as it was read; `refused` when its form was wrong already. `bytes` is how far the file is read. */
export type ReadRecord = { line: number; bytes: number } & ({ raw: RawAccount } | { refused: string });

interface ImportRequest {
  records: AsyncIterable<ReadRecord>;
  /** Names the file and the options that change its meaning. */
  fingerprint: Uint8Array;
  rules: ImportRules;
  dryRun: boolean;
  acceptRefusals: boolean;
}

export interface ImportWatcher {
  resumed(records: number): void;
  read(progress: { records: number; bytes: number }): void;
  checking(): void;
  committing(accounts: number): void;
  /** Takes the refusals before anything is committed or forgotten. */
  refusals(refusals: AsyncIterable<{ line: number; reason: string }>, count: number): Promise<void>;
}

export type ImportOutcome =
  | { kind: 'busy' }
  | { kind: 'already-done'; committedAt: Date; accounts: number; refused: number }
  /** Nothing was made: it was a rehearsal, or there were refusals that nobody accepted. */
  | { kind: 'rehearsed' | 'refused' | 'committed'; accounts: number; refused: number };

/** Staged at once: few enough to fit in memory, enough to keep the database busy. */
const batchSize = 1000;

/** How often a commit is tried anew when accounts that collide were made meanwhile. */
const commitTries = 3;

/**
 * Stages every record, checks them together, and makes all accounts in one transaction, or none. Killed at any
 * moment, the same file goes on where it was.
 */
export async function importAccounts(
  request: ImportRequest,
  staging: AccountStaging,
  watcher: ImportWatcher,
  now: () => Date,
): Promise<ImportOutcome> {
  const begun = await staging.begin(request.fingerprint, now());
  if (begun.status === 'busy') return { kind: 'busy' };
  if (begun.status === 'done') return { ...begun, kind: 'already-done' };
  if (begun.stagedRecords > 0) watcher.resumed(begun.stagedRecords);
  await stageAll(request, staging, watcher, begun.stagedRecords);
  for (let tries = 1; ; tries++) {
    watcher.checking();
    const counts = await staging.check();
    if (counts.refused > 0) await watcher.refusals(staging.refusals(), counts.refused);
    const unaccepted = counts.refused > 0 && !request.acceptRefusals;
    if (request.dryRun || unaccepted) {
      // Staged rows hold personal data and hashes: they don't stay for a decision that may never come.
      await staging.discard();
      return { kind: request.dryRun ? 'rehearsed' : 'refused', ...counts };
    }
    watcher.committing(counts.accounts);
    if (await staging.commit(now())) return { kind: 'committed', ...counts };
    if (tries === commitTries) throw new Error('accounts that collide are being made at the same time');
  }
}

async function stageAll(
  { records, rules }: ImportRequest,
  staging: AccountStaging,
  watcher: ImportWatcher,
  alreadyStaged: number,
): Promise<void> {
  let record = 0;
  let batch: StagedRecord[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length > 0) await staging.stage(batch);
    batch = [];
    watcher.read({ records: record, bytes });
  };
  for await (const read of records) {
    record += 1;
    bytes = read.bytes;
    if (record <= alreadyStaged) continue;
    batch.push({ record, line: read.line, ...judge(read, rules) });
    if (batch.length === batchSize) await flush();
  }
  await flush();
}

function judge(read: ReadRecord, rules: ImportRules) {
  if ('refused' in read) return { refused: read.refused };
  const checked = checkAccount(read.raw, rules);
  return checked.ok ? { account: checked.account } : { refused: checked.reason };
}
