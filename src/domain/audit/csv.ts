/** What a spreadsheet takes for a formula where a cell begins with it, also in full width (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Where the comma is the decimal sign, as in Italy, a spreadsheet parts cells at semicolons, and some at tabs, quoted or
 * not: what follows one begins a cell as well.
 */
const formulaWithin = /([;\t\r\n][ "']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** So that a spreadsheet reads UTF-8, and the first column's name with it. */
export const byteOrderMark = '\uFEFF';

/**
 * One record of RFC 4180, with its line break. Threat: a stranger's user agent or user ID that begins with `=` runs in
 * the auditor's spreadsheet; an apostrophe in front makes it text.
 */
export function csvRecord(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map((cell) => quoted(defused(String(cell ?? '')))).join(',')}\r\n`;
}

function defused(cell: string): string {
  const within = cell.replace(formulaWithin, "$1'");
  return formula.test(within) ? `'${within}` : within;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
