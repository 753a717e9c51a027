/** What a spreadsheet takes for a formula where a cell begins with it (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;

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
  return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
