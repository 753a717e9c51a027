import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvRecord } from '../../src/domain/audit/csv.ts';

/**
 * R60: the log can't be injected into. Threat: a stranger's user agent, kept in the line of a wrong password, runs as a
 * formula in the spreadsheet of the auditor who exports it.
 */
const attacks = [
  '=HYPERLINK("https://evil.example","open")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '＝1+1',
  '＋1+1',
  'Mozilla/5.0;=HYPERLINK("https://evil.example","open")',
  'Mozilla/5.0;  @SUM(1)',
  'Mozilla/5.0;"=1+1"',
  "Mozilla/5.0;'=1+1;=2+2",
  'Mozilla/5.0\t=1+1',
];
const formula = /^\s*[=+\-@＝＋－＠]/u;

describe.each([',', ';', '\t'])('R60: a spreadsheet that parts cells at %j', (delimiter) => {
  test.each(attacks)('finds no formula in %j', (attack) => {
    const record = csvRecord(['before', attack, 'after']);
    const cells = parse(record, { delimiter, relaxQuotes: true, relaxColumnCount: true }).flat();
    expect(cells.filter((cell: string) => formula.test(cell))).toEqual([]);
  });
});

test('R60: a browser’s usual name stays as it is', () => {
  const usual = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  expect(csvRecord([usual])).toBe(`${usual}\r\n`);
});
