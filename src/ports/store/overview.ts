/** Counts of one organisation, each by an index: the overview is looked at every morning, by everybody at once. */
export interface Overview {
  /** Recoveries by what became of them. */
  recoveries(organisationId: string, since: Date): Promise<RecoveryCounts>;
  /** People who had to wait after wrong passwords: each once. */
  lockedOut(organisationId: string, since: Date): Promise<number>;
  /** Messages to people that were brought to an end without having been sent. */
  notDelivered(organisationId: string, since: Date): Promise<number>;
  /** The same, newest first, with whom they were for. */
  undelivered(organisationId: string, since: Date, limit: number): Promise<readonly Undelivered[]>;
}

export interface RecoveryCounts {
  begun: number;
  /** No way that policy demands was left. */
  stuck: number;
  /** By outcome, as the log names it. */
  completed: Readonly<Record<string, number>>;
}

export interface Undelivered {
  person: { id: string; display: string; userId: string };
  channel: 'mail' | 'text';
  kind: string;
  /** Masked. */
  recipient: string;
  at: Date;
  outcome: 'failed' | 'refused';
  /** What the other side said. */
  answer: string;
}
