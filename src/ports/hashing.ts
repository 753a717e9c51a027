/**
 * Password hashing: Argon2id, off the main thread, behind a bounded queue (R36, R78).
 *
 * Threats: a stolen database (slow, salted hashes); a flood of sign-ins that starves everyone
 * (the queue refuses instead of growing); a stopwatch (an unknown account costs the same one verification, R2).
 */
export interface PasswordHasher {
  /** Hashes NFC(password) with the current parameters, as a PHC string. */
  hash(password: string, lane: HashLane): Promise<string>;
  /**
   * One verification, whatever the input: with `phc` undefined it verifies against a decoy that can't match, of
   * `decoyScheme` if one is given (a PHC string up to its parameters), else of the current parameters.
   * A malformed `phc` is a mismatch, not an exception.
   */
  verify(phc: string | undefined, password: string, lane: HashLane, decoyScheme?: string): Promise<boolean>;
  /**
   * One verification at a random moment within the next minute: for work that not every ID causes, which a stopwatch
   * beside it must not find (R2). Kept in memory alone, so a process that ends forgets it.
   * @throws Overloaded if too many wait already.
   */
  verifyUnseen(phc: string, password: string): Promise<boolean>;
  /** True if the parameters of `phc` are weaker than the current ones. */
  outdated(phc: string): boolean;
}

/** Known devices wait in a lane of their own, so a flood from strangers can't keep them out (R78). */
export type HashLane = 'known-device' | 'stranger';

/** Thrown when the lane is full; the edge answers 503 with Retry-After (R78). */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('the hashing queue is full');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
