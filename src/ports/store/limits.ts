/** One counter of a request limit: at most `max` in a window of `seconds`, which begins with the first request. */
export interface Limit {
  /** Keyed hash of what is counted: a prefix, a recipient, an account. */
  key: Uint8Array;
  seconds: number;
  max: number;
}

export interface Limits {
  /**
   * Counts one in every limit, in one statement. Returns the seconds to wait until none is exceeded, or 0.
   * Threat: counting first and comparing after keeps 50 parallel requests from passing together.
   */
  hit(limits: readonly Limit[], now: Date): Promise<number>;
  /** How often each was hit in the window that is open now, in order; counts nothing. */
  counts(limits: readonly Omit<Limit, 'max'>[], now: Date): Promise<readonly number[]>;
  /** Uses a nonce up; false if it was used before (R4). */
  burn(nonce: Uint8Array, expiresAt: Date): Promise<boolean>;
  /** Drops what is past. */
  sweep(now: Date): Promise<void>;
}

/** The state of the wait after wrong passwords, for one user ID and one kind of browser. */
export interface PasswordGuardRecord {
  failures: number;
  blockedUntil: Date | undefined;
  recent: readonly number[];
}

export interface Guards {
  password(key: Uint8Array): Promise<PasswordGuardRecord | undefined>;
  /**
   * Counts a wrong password in one statement: one whose `tag` is among the recent ones is not counted again.
   * `waits[i]` is the wait in seconds once `failures` is `threshold + i` (the last repeats). `counted` says whether this
   * very one was: that the count grew meanwhile may be somebody else's.
   */
  countWrongPassword(
    key: Uint8Array,
    tag: number,
    now: Date,
    rule: WaitRule,
  ): Promise<PasswordGuardRecord & { counted: boolean }>;
  /** Takes one counted wrong password back, and the wait, unless the others alone have reached the threshold. */
  forgiveOne(key: Uint8Array, rule: Pick<WaitRule, 'threshold'>): Promise<void>;
  /** Clears the waits of these keys; returns how many there were. */
  clearPassword(keys: readonly Uint8Array[]): Promise<number>;
  /** Sets a wait by hand (demonstration). */
  block(key: Uint8Array, until: Date, now: Date): Promise<void>;

  /** Wrong codes in a row, before this one was counted; counts and commits first (R18). */
  countCode(key: Uint8Array, now: Date): Promise<number>;
  clearCodes(key: Uint8Array): Promise<void>;
  /**
   * Drops what nobody touched since: waits after wrong passwords, and counts of wrong codes in a row. Threat: IDs that
   * somebody makes up fill the disk. Known and unknown IDs alike, or whose count is forgotten would tell (R1).
   */
  sweep(untouchedSince: { passwords: Date; codes: Date }): Promise<void>;
}

export interface WaitRule {
  threshold: number;
  waits: readonly number[];
}
