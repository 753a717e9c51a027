import { pipeline } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import type { ReadRecord } from '../../app/accounts-import/import-accounts.ts';
import { CommandError } from '../command.ts';
import { columns, listColumns, readRecord } from './raw-record.ts';

/** In characters; a record of ours has a few hundred. Threat: an unclosed quote would read the whole file into one. */
const longestRecord = 64 * 1024;

/** @throws CommandError if the first line is not ours, or quotes make the rest of the file ambiguous */
export async function* readCsv(file: NodeJS.ReadableStream): AsyncGenerator<ReadRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  // Errors of either arrive at the loop below.
  pipeline(file, parser, () => {});
  let header: string[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const place = { line: info.lines, bytes: info.bytes };
      if (header === undefined) header = checkHeader(record);
      else if (record.some((field) => field.includes(undecodable)))
        yield { ...place, refused: 'the line is not UTF-8' };
      else if (record.length === header.length) yield { ...place, ...readRecord(byName(header, record)) };
      else yield { ...place, refused: 'the line has more or fewer columns than the first one' };
    }
    if (header === undefined) throw new CommandError('The file is empty.');
  } catch (error) {
    // The message of the parser repeats what it read.
    if (error instanceof CsvError)
      throw new CommandError(
        `The file is not CSV from about line ${(error as { lines?: number }).lines} on (${error.code}): are its quotes closed?`,
      );
    throw error;
  }
}

/** What octets that are no UTF-8 are read as: a name would be imported with its accents lost. */
const undecodable = '\ufffd';

const required = ['kind', 'user_id', 'name'];

function checkHeader(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const unknown = names.filter((name) => !columns.includes(name));
  const missing = required.filter((name) => !names.includes(name));
  if (names.length === 1 && names[0]!.includes(';'))
    throw new CommandError('The columns stand between semicolons: save the file as CSV with commas.');
  if (unknown.length > 0)
    throw new CommandError(
      `Column ${names.indexOf(unknown[0]!) + 1} is unknown. The first line names columns of: ${columns.join(', ')}.`,
    );
  if (missing.length > 0) throw new CommandError(`The first line lacks: ${missing.join(', ')}.`);
  if (new Set(names).size < names.length) throw new CommandError('The first line names a column twice.');
  return names;
}

function byName(header: readonly string[], record: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    header.map((name, i) => [name, listColumns.has(name) ? split(record[i]!) : record[i]]),
  );
}

function split(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
