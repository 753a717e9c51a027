import { type HashLane, Overloaded } from '../../ports/hashing.ts';

interface LaneOptions {
  /** How many tasks run at once. */
  concurrency: number;
  /** How many may wait in each lane, asked whenever somebody has to. */
  queueLength: () => number;
  /** What `Overloaded` tells to wait. */
  retryAfterSeconds: number;
}

/**
 * Runs tasks a few at a time, first come first served in each lane. A free slot goes to a known device first, however
 * many strangers wait: a flood of them can't keep a person out (R78), who waits for one task that runs already.
 */
export class Lanes {
  readonly #options: LaneOptions;
  readonly #waiting: Record<HashLane, (() => void)[]> = { 'known-device': [], stranger: [] };
  #running = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** @throws Overloaded at once, if too many wait in this lane already. */
  async run<T>(lane: HashLane, task: () => Promise<T>): Promise<T> {
    if (this.#running < this.#options.concurrency) this.#running++;
    else await this.#turn(lane);
    try {
      return await task();
    } finally {
      this.#handOn();
    }
  }

  #turn(lane: HashLane): Promise<void> {
    const queue = this.#waiting[lane];
    if (queue.length >= this.#options.queueLength()) {
      throw new Overloaded(this.#options.retryAfterSeconds);
    }
    return new Promise((resolve) => queue.push(resolve));
  }

  /** Whoever waits takes the slot over, so that nobody who comes later is quicker. */
  #handOn(): void {
    const next = this.#waiting['known-device'].shift() ?? this.#waiting.stranger.shift();
    if (next === undefined) this.#running--;
    else next();
  }
}
