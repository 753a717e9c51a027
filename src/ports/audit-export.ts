import type { AuditFilter } from './store/audit-search.ts';

export type AuditExportFormat =
  /** For a spreadsheet; each line names its block and its hash. */
  | 'csv'
  /** What `regain audit verify` checks: every block with the hashes of all its events, and those that the filter asks for. */
  | 'json-lines';

/** The turn to export: one at a time for an organisation, few at a time in all. Whoever took it writes or leaves it. */
export interface ExportTurn {
  /**
   * The export as text, in chunks, as the log stands when the first is asked for. Memory does not grow with the log.
   * Ends with an error if it takes too long, or if nobody takes its chunks for too long: its last line is missing then.
   */
  write(request: { format: AuditExportFormat; filter: AuditFilter; now: Date }): AsyncIterable<string>;
  leave(): void;
}

/** Threat: a few exports at once, or one that nobody reads on, keep the database from its work. */
export interface AuditExports {
  /** Undefined while the organisation, or as many others as may, are at it. */
  take(organisationId: string): Promise<ExportTurn | undefined>;
}
