import type { ImportWatcher } from '../../app/accounts-import/import-accounts.ts';
import type { CliContext } from '../context.ts';
import { startProgress } from './progress.ts';
import { writeRefusals } from './refused-file.ts';

/** Shown on the screen; the file has all of them. */
const shownRefusals = 10;

/** Tells on standard error how the import goes. */
export function watch(
  { err }: CliContext,
  { refusedFile }: { refusedFile: string },
  size: number,
): ImportWatcher & { stop(): void } {
  const progress = startProgress(err, size);
  return {
    resumed: (records) => err.write(`Going on after ${records} records that are staged already.\n`),
    read: ({ records, bytes }) => progress.update(records, bytes),
    checking: () => {
      progress.stop();
      err.write('Checking for collisions …\n');
    },
    committing: (accounts) => err.write(`Making ${accounts} accounts, all or none …\n`),
    refusals: async (refusals, count) => {
      const first = await writeRefusals(refusedFile, refusals, shownRefusals);
      for (const { line, reason } of first) err.write(`  line ${line}: ${reason}\n`);
      if (count > first.length) err.write(`  … and ${count - first.length} more.\n`);
    },
    stop: () => progress.stop(),
  };
}
