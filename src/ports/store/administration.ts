/** What administrators did for a person, and who has to agree. */
export interface Administration {
  /**
   * Takes these accounts until the transaction ends, always in the same order. Threat: two administrators who act at
   * once, one of them on the other, would each decide by what the other is about to change.
   *
   * The order of whatever a transaction takes, here and in `Policies`: accounts, by their ids; then the organisation;
   * then what belongs to either: links, approvals, versions of the policy. Two that took an account and its
   * organisation the other way round would wait for each other, until PostgreSQL ends one of them a second later.
   */
  hold(accountIds: readonly string[]): Promise<void>;
  /**
   * Takes the organisation, after the accounts: whoever removes a Global admin waits for whoever removes another (the
   * last one stays).
   */
  holdOrganisation(organisationId: string): Promise<void>;
  /** What stood in for a person's proofs since, newest first (R48). */
  interventions(accountId: string, since: Date): Promise<readonly InterventionRecord[]>;
  intervene(intervention: InterventionRecord & { accountId: string }): Promise<void>;
  /** When this agent last verified this person, at the person's epoch; undefined if they never did (R47). */
  callerVerifiedAt(check: { agentId: string; accountId: string; epoch: number }): Promise<Date | undefined>;
  callerVerified(check: {
    agentId: string;
    accountId: string;
    epoch: number;
    way: string;
    at: Date;
  }): Promise<void>;
  /**
   * Ends what this administrator handed out, or agreed to, and what is not used to its end yet. Returns whose it was.
   * What is ended of a password raises the account's epoch: a sign-in that has used it and waits for an own one is over.
   */
  endHandedOut(
    administratorId: string,
    what: readonly HandedOut['act'][],
    now: Date,
  ): Promise<readonly HandedOut[]>;
  /** Drops what no rule asks for any more; returns how many. */
  sweep(before: Date): Promise<number>;
}

/** A secret that an administrator made for somebody else, named by the act that made it. */
export interface HandedOut {
  accountId: string;
  act: 'access-pass' | 'temporary-password' | 'invite';
}

export interface InterventionRecord {
  concerns: 'password' | 'factor';
  actorId: string;
  approverId: string | undefined;
  at: Date;
}
