import { type HashLane, Overloaded } from '../../ports/hashing.ts';

export interface LaneOptions {
  /** How many tasks run at once; where strangers' are as many, a known device's runs beside them. */
  concurrency: number;
  /** How many may wait in each lane. */
  queueLength: Record<HashLane, number>;
  /** What `Overloaded` tells to wait. */
  retryAfterSeconds: number;
}

/**
 * Runs tasks a few at a time, first come first served in each lane. Known devices have one slot more, which
 * strangers never take, and a free slot goes to them first: a flood of strangers can't keep a person out (R78).
 * The slot is beside those of the strangers, not one of them: on two cores it would else idle half the machine.
 * Known devices alone need no more than the others' slots: a task more than cores takes memory and gains no time.
 */
export class Lanes {
  readonly #options: LaneOptions;
  readonly #waiting: Record<HashLane, (() => void)[]> = { 'known-device': [], stranger: [] };
  readonly #running: Record<HashLane, number> = { 'known-device': 0, stranger: 0 };

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** @throws Overloaded at once, if too many wait in this lane already. */
  async run<T>(lane: HashLane, task: () => Promise<T>): Promise<T> {
    if (this.#mayStart(lane)) this.#running[lane]++;
    else await this.#turn(lane);
    try {
      return await task();
    } finally {
      this.#running[lane]--;
      this.#startNext();
    }
  }

  #turn(lane: HashLane): Promise<void> {
    const queue = this.#waiting[lane];
    if (queue.length >= this.#options.queueLength[lane]) {
      throw new Overloaded(this.#options.retryAfterSeconds);
    }
    return new Promise((resolve) => queue.push(resolve));
  }

  #mayStart(lane: HashLane): boolean {
    const { stranger, 'known-device': known } = this.#running;
    return stranger + known < this.#options.concurrency || (lane === 'known-device' && known === 0);
  }

  #startNext(): void {
    for (const lane of ['known-device', 'stranger'] as const) {
      while (this.#waiting[lane].length > 0 && this.#mayStart(lane)) {
        this.#running[lane]++;
        this.#waiting[lane].shift()!();
      }
    }
  }
}
