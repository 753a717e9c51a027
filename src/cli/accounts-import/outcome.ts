import type { ImportOutcome } from '../../app/accounts-import/import-accounts.ts';

/** The end of the import in a sentence or two. */
export function outcomeSentence(outcome: ImportOutcome, { refusedFile }: { refusedFile: string }): string {
  const where = `Lines and reasons are in ${refusedFile}.`;
  switch (outcome.kind) {
    case 'busy':
      return 'Another process is importing this file.';
    case 'already-done':
      return (
        `This file was imported on ${outcome.committedAt.toISOString()} (${outcome.accounts} accounts, ` +
        `${outcome.refused} refused records). Nothing was changed.`
      );
    case 'rehearsed':
      return outcome.refused === 0
        ? `A rehearsal: ${outcome.accounts} accounts would be made, no record refused. Nothing was changed.`
        : `A rehearsal: ${outcome.accounts} accounts would be made, ${outcome.refused} records refused. Nothing was changed. ${where}`;
    case 'refused':
      return (
        `Nothing was imported: ${outcome.refused} records were refused, ${outcome.accounts} are fine. ${where} ` +
        `Correct them, or run it again with --accept-refusals to import the others.`
      );
    case 'committed':
      return outcome.refused === 0
        ? `${outcome.accounts} accounts were made.`
        : `${outcome.accounts} accounts were made, ${outcome.refused} records were left out. ${where}`;
  }
}
