import type { PersonalValue } from '../event.ts';
import { commitment, saltBytes } from '../event.ts';
import type { Faults } from './fault.ts';
import type { VerifierMeans } from './means.ts';

/** Compares personal values with the commitments of the event before them. */
export class Personal {
  readonly #means: VerifierMeans;
  readonly #faults: Faults;
  #event = -1;
  #open = new Map<string, unknown>();
  erased = 0;

  constructor(means: VerifierMeans, faults: Faults) {
    this.#means = means;
    this.#faults = faults;
  }

  /** A new event begins; what the one before did not show was erased. */
  of(event: number, commitments: Readonly<Record<string, unknown>>): void {
    this.end();
    this.#event = event;
    this.#open = new Map(Object.entries(commitments));
  }

  add({ event, field, salt, value }: PersonalValue): void {
    const committed = event === this.#event ? this.#open.get(field) : undefined;
    if (committed === undefined) {
      this.#faults.add({ fault: 'personal-inserted', event, field });
      return;
    }
    this.#open.delete(field);
    const bytes = Uint8Array.from(salt.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    // Of a fixed length: otherwise a letter could move from the value into the salt.
    const good = bytes.length === saltBytes && commitment(this.#means.sha256, bytes, value) === committed;
    if (!good) this.#faults.add({ fault: 'personal-edited', event, field });
  }

  end(): void {
    this.erased += this.#open.size;
    this.#open.clear();
  }
}
