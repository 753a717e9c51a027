/** What is wrong with a log, told by number and place; values never, they may be personal. */
export type Fault =
  | { fault: 'not-an-export' }
  | { fault: 'unreadable-line'; line: number }
  | { fault: 'truncated-file' }
  | { fault: 'event-edited'; event: number; block: number }
  | { fault: 'event-removed'; event: number; block: number }
  | { fault: 'event-inserted'; event: number; block: number }
  | { fault: 'event-misplaced'; event: number; block: number }
  | { fault: 'personal-edited'; event: number; field: string }
  | { fault: 'personal-inserted'; event: number; field: string }
  | { fault: 'blocks-missing'; from: number; to: number }
  | { fault: 'block-misplaced'; block: number }
  | { fault: 'block-edited'; block: number }
  | { fault: 'chain-broken'; block: number }
  | { fault: 'signature-wrong'; block: number }
  | { fault: 'key-unknown'; block: number; key: string }
  | { fault: 'head-unproven'; block: number }
  | { fault: 'tail-cut'; block: number; last: number }
  | { fault: 'head-differs'; block: number };

export interface Verdict {
  /** The first ones; `faultCount` counts them all. */
  faults: readonly Fault[];
  faultCount: number;
  blocks: number;
  /** Sealed events that are there. */
  events: number;
  /** Not faults: the next block takes them, and only then are they protected. */
  unsealed: number;
  /** Personal fields whose value was erased. */
  erased: number;
  /** Events left out because the export is of one organisation: they can't be told from removed ones. */
  withheld: number;
  organisation: string | null;
  /** The last block that was read. */
  head: { block: number; hash: string; sealedAt: string } | undefined;
  /** How many heads from elsewhere were compared. */
  headsCompared: number;
  /** Of them, those of later blocks, sealed after this export was made. */
  headsYounger: number;
  /** When the export says it was made; empty if it does not say. Nobody signed that. */
  exportedAt: string;
}

/** Threat: a log edited throughout would otherwise fill the memory with faults. */
const faultsKept = 100;

export class Faults {
  readonly kept: Fault[] = [];
  count = 0;

  add(fault: Fault): void {
    this.count += 1;
    if (this.kept.length < faultsKept) this.kept.push(fault);
  }
}
