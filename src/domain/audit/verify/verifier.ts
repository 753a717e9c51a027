import type { Block, Head } from '../block.ts';
import { leafOf } from '../event.ts';
import type { ExportEnd } from '../export-lines.ts';
import { BlockEvents } from './block-events.ts';
import { Chain } from './chain.ts';
import { Faults, type Verdict } from './fault.ts';
import type { VerifierMeans } from './means.ts';
import { Personal } from './personal.ts';
import { type ExportLine, readExportLine } from './read.ts';

/**
 * Checks an export line by line, in memory that does not grow with it (R60).
 *
 * Threats: whoever can write to the database edits, removes, inserts or reorders events, or signs the log anew with
 * a key of their own (only trusted keys count), or cuts its tail (only `heads` kept elsewhere show it).
 */
export class Verifier {
  readonly #means: VerifierMeans;
  readonly #faults = new Faults();
  readonly #chain: Chain;
  readonly #personal: Personal;
  readonly #headsCompared: number;
  #line = 0;
  #part: 'before' | 'blocks' | 'unsealed' | 'after' = 'before';
  #organisation: string | null = null;
  #exportedAt = '';
  #within: BlockEvents | undefined;
  #events = 0;
  #unsealed = 0;
  #withheld = 0;

  constructor(means: VerifierMeans, heads: readonly Head[] = []) {
    this.#means = means;
    this.#chain = new Chain(means, this.#faults, heads);
    this.#personal = new Personal(means, this.#faults);
    this.#headsCompared = heads.length;
  }

  /** Takes the next line, without its line feed. */
  line(bytes: Uint8Array): void {
    this.#line += 1;
    const line = readBytes(bytes);
    if (line !== undefined && this.#mayCome(line)) this.#take(line, bytes);
    else this.#refuse();
  }

  /** To be asked once, after the last line. */
  verdict(): Verdict {
    if (this.#part !== 'after') this.#faults.add({ fault: 'truncated-file' });
    this.#closeBlock();
    this.#personal.end();
    this.#chain.end(this.#exportedAt);
    const { last, younger } = this.#chain;
    return {
      faults: this.#faults.kept,
      faultCount: this.#faults.count,
      blocks: this.#chain.count,
      events: this.#events,
      unsealed: this.#unsealed,
      erased: this.#personal.erased,
      withheld: this.#withheld,
      organisation: this.#organisation,
      head: last && { block: last.block, hash: last.hash, sealedAt: last.sealedAt },
      headsCompared: this.#headsCompared,
      headsYounger: younger,
      exportedAt: this.#exportedAt,
    };
  }

  /** Threat: an event outside its place would be counted as not sealed yet, and pass. */
  #mayCome(line: ExportLine): boolean {
    switch (line.is) {
      case 'start':
        return this.#part === 'before';
      case 'block':
        return this.#part === 'blocks';
      case 'unsealed':
        return this.#part === 'blocks';
      case 'event':
        return this.#part === 'unsealed' || (this.#part === 'blocks' && this.#within !== undefined);
      case 'personal':
        return this.#part === 'unsealed' || this.#part === 'blocks';
      case 'end':
        return this.#part === 'unsealed';
    }
  }

  #refuse(): void {
    if (this.#line === 1) {
      this.#part = 'blocks';
      this.#faults.add({ fault: 'not-an-export' });
    } else this.#faults.add({ fault: 'unreadable-line', line: this.#line });
  }

  #take(line: ExportLine, bytes: Uint8Array): void {
    switch (line.is) {
      case 'start':
        this.#part = 'blocks';
        this.#organisation = line.organisation;
        this.#exportedAt = line.exportedAt;
        break;
      case 'block':
        this.#openBlock(line.block);
        break;
      case 'unsealed':
        this.#closeBlock();
        this.#part = 'unsealed';
        break;
      case 'event':
        this.#personal.of(line.event, line.commitments);
        this.#takeEvent(line.event, bytes);
        break;
      case 'personal':
        this.#personal.add(line.personal);
        break;
      case 'end':
        this.#part = 'after';
        this.#checkEnd(line);
    }
  }

  #checkEnd({ blocks, events, unsealed }: ExportEnd): void {
    const whole = blocks === this.#chain.count && events === this.#events && unsealed === this.#unsealed;
    if (!whole) this.#faults.add({ fault: 'truncated-file' });
  }

  #openBlock(block: Block): void {
    this.#closeBlock();
    this.#chain.add(block);
    this.#within = new BlockEvents(block, this.#faults);
  }

  #takeEvent(event: number, bytes: Uint8Array): void {
    if (this.#within === undefined) {
      this.#unsealed += 1;
      return;
    }
    this.#events += 1;
    this.#within.add(event, leafOf(this.#means.sha256, bytes));
  }

  #closeBlock(): void {
    const within = this.#within;
    if (within === undefined) return;
    this.#within = undefined;
    const missing = within.end();
    if (this.#organisation !== null) this.#withheld += missing.length;
    else
      for (const event of missing) this.#faults.add({ fault: 'event-removed', event, block: within.block });
  }
}

// Not lenient: a byte that is not UTF-8, or a mark at the beginning, is a change like any other.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readBytes(bytes: Uint8Array): ExportLine | undefined {
  try {
    return readExportLine(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
