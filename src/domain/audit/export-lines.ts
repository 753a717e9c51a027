/** The first and the last line of an export. */
export interface ExportStart {
  /** When set, events of others are left out; their hashes stay, so that the chain can be checked. */
  organisation: string | null;
  /** UTC. */
  exportedAt: string;
  /** Id of the key that signed last; null for a log that was never sealed. */
  key: string | null;
}

/** Shows that a file was cut by accident; only heads kept elsewhere show that it was done on purpose. */
export interface ExportEnd {
  blocks: number;
  events: number;
  unsealed: number;
}

export const exportFormat = 'regain-audit';
export const exportVersion = 1;

export function startLine({ organisation, exportedAt, key }: ExportStart): string {
  return JSON.stringify({ format: exportFormat, version: exportVersion, organisation, exportedAt, key });
}

export function endLine({ blocks, events, unsealed }: ExportEnd): string {
  return JSON.stringify({ end: { blocks, events, unsealed } });
}

/** Stands between the last block's events and those that no block holds yet. */
export function unsealedLine(count: number): string {
  return JSON.stringify({ unsealed: count });
}
