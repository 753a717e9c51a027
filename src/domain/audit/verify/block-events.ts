import type { Block } from '../block.ts';
import type { Faults } from './fault.ts';

/** Compares the events that follow a block with the list in it, and names each that differs. */
export class BlockEvents {
  readonly #block: number;
  readonly #expected: Map<number, string>;
  readonly #missing: Set<number>;
  readonly #faults: Faults;
  #highest = -1;

  constructor(block: Block, faults: Faults) {
    this.#block = block.block;
    this.#expected = new Map(block.events);
    this.#missing = new Set(this.#expected.keys());
    this.#faults = faults;
  }

  add(event: number, leaf: string): void {
    const place = { event, block: this.#block };
    const expected = this.#expected.get(event);
    if (expected === undefined || !this.#missing.delete(event)) {
      this.#faults.add({ fault: 'event-inserted', ...place });
      return;
    }
    if (leaf !== expected) this.#faults.add({ fault: 'event-edited', ...place });
    else if (event < this.#highest) this.#faults.add({ fault: 'event-misplaced', ...place });
    this.#highest = Math.max(this.#highest, event);
  }

  /** The events that never came: removed, or withheld on purpose. */
  end(): readonly number[] {
    return [...this.#missing];
  }

  get block(): number {
    return this.#block;
  }
}
