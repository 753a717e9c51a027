import { createReadStream } from 'node:fs';
import { type ImportOutcome, importAccounts } from '../../app/accounts-import/import-accounts.ts';
import type { AccountStaging } from '../../ports/account-import.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError, type ExitCode } from '../command.ts';
import type { CliContext } from '../context.ts';
import { fingerprintOf } from './fingerprint.ts';
import { outcomeSentence } from './outcome.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { usage } from './usage.ts';
import { watch } from './watch.ts';

export const accountsImport: Command = {
  name: 'accounts import',
  summary: 'Make accounts from a CSV or JSON Lines file.',
  usage,
  run: async (args, context) => {
    const options = readOptions(args);
    const outcome = await context.withAccountStaging((staging) => run(options, staging, context));
    context.out.write(`${outcomeSentence(outcome, options)}\n`);
    return exitCode(outcome);
  },
};

interface ImportOptions {
  file: string;
  refusedFile: string;
  format: 'csv' | 'jsonl';
  allowRoles: boolean;
  acceptRefusals: boolean;
  dryRun: boolean;
  country: string | undefined;
}

function readOptions(args: string[]): ImportOptions {
  const { values, positionals } = readArguments(
    args,
    {
      'accept-refusals': { type: 'boolean', default: false },
      'allow-roles': { type: 'boolean', default: false },
      'default-country': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      format: { type: 'string' },
      refused: { type: 'string' },
    },
    { positionals: 1 },
  );
  const [file] = positionals;
  if (file === undefined) throw new CommandError('Which FILE? "regain accounts import --help" says more.');
  return {
    file,
    refusedFile: values.refused ?? `${file}.refused.csv`,
    format: readFormat(values.format ?? /\.([a-z]+)$/i.exec(file)?.[1]),
    allowRoles: values['allow-roles'],
    acceptRefusals: values['accept-refusals'],
    dryRun: values['dry-run'],
    country: values['default-country'],
  };
}

function readFormat(text: string | undefined): ImportOptions['format'] {
  switch (text?.toLowerCase()) {
    case 'csv':
      return 'csv';
    case 'jsonl':
    case 'ndjson':
      return 'jsonl';
    default:
      throw new CommandError('The name of the file ends in .csv or .jsonl, or --format says csv or jsonl.');
  }
}

async function run(
  options: ImportOptions,
  staging: AccountStaging,
  context: CliContext,
): Promise<ImportOutcome> {
  const { file, format, allowRoles, country, dryRun, acceptRefusals } = options;
  const phones = context.phoneNumbers(country);
  const { fingerprint, size } = await fingerprintOf(file, { format, allowRoles, country });
  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  const watcher = watch(context, options, size);
  try {
    return await importAccounts(
      {
        records: format === 'csv' ? readCsv(stream) : readJsonLines(stream),
        fingerprint,
        rules: { allowRoles, phones },
        dryRun,
        acceptRefusals,
      },
      staging,
      watcher,
      context.now,
    );
  } finally {
    watcher.stop();
    stream.destroy();
  }
}

function exitCode(outcome: ImportOutcome): ExitCode {
  switch (outcome.kind) {
    case 'committed':
    case 'already-done':
      return 0;
    case 'rehearsed':
      return outcome.refused === 0 ? 0 : 1;
    case 'refused':
      return 1;
    case 'busy':
      return 2;
  }
}
