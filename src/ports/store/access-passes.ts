/**
 * Temporary access passes: one an account, used once. Threats: a stolen database (keyed hashes only, R16), one pass that
 * opens two doors at once (R17), a pass that outlives what it was made for.
 */
export interface AccessPasses {
  /** Takes the place of an earlier one, used or not. */
  make(pass: {
    accountId: string;
    hash: Uint8Array;
    madeBy: string;
    approvedBy: string | undefined;
    at: Date;
    expiresAt: Date;
  }): Promise<void>;
  /** True if this is the account's pass, and it works now. */
  matches(accountId: string, hash: Uint8Array, now: Date): Promise<boolean>;
  /** Uses it up; false if it is another one, used, or over (R17). */
  use(accountId: string, hash: Uint8Array, now: Date): Promise<boolean>;
  /** Ends one that is not used yet: withdrawn, frozen, switched off, thawed, recovered. False if there is none. */
  end(accountId: string): Promise<boolean>;
}
