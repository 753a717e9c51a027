/** What became of a request. `recovered`: the person got back in alone, and nobody answered. */
export type HelpOutcome = 'opened' | 'shown' | 'not-theirs' | 'declined' | 'recovered';

/** Somebody asked the administrators of an organisation for help, in the name of one of its people. */
export interface HelpRequest {
  id: string;
  accountId: string;
  displayName: string;
  userId: string;
  /** Of the recovery in which help was asked for. */
  supportCode: string;
  at: Date;
}

export interface DecidedRequest extends HelpRequest {
  state: 'waiting' | 'answered' | 'declined';
  outcome: HelpOutcome | undefined;
  decidedAt: Date | undefined;
  /** Who decided, by name; undefined where nobody did, or is not there any more. */
  decidedBy: string | undefined;
}

/** A place in a list, after which the next page begins. */
export interface Cursor {
  at: Date;
  id: string;
}

export interface HelpRequests {
  /** False if the account asked within `sinceSeconds` already. */
  add(request: { accountId: string; supportCode: string; at: Date; sinceSeconds: number }): Promise<boolean>;
  /** Takes the requests of an organisation that no digest has told yet, and marks them told. */
  takeUntold(
    organisationId: string,
    now: Date,
  ): Promise<
    readonly { accountId: string; displayName: string; userId: string; supportCode: string; at: Date }[]
  >;
  /** The organisation's active Global admins. */
  administrators(organisationId: string): Promise<readonly { accountId: string }[]>;
  /**
   * What waits in an organisation, oldest first, one for each person. Threat: anyone can ask in anyone's name, hour
   * after hour, and would fill the queue with one person.
   */
  waiting(
    organisationId: string,
    page: { after: Cursor | undefined; limit: number },
  ): Promise<readonly HelpRequest[]>;
  /** How many people wait in an organisation; counted up to `most`. */
  countWaiting(organisationId: string, most: number): Promise<number>;
  /** What was decided since, newest first. The cursor is of `decidedAt`. */
  decided(
    organisationId: string,
    page: { since: Date; after: Cursor | undefined; limit: number },
  ): Promise<readonly DecidedRequest[]>;
  /** One request of this organisation, waiting or decided; undefined for another's. */
  find(organisationId: string, id: string): Promise<DecidedRequest | undefined>;
  /** Closes everything that waits in this person's name; returns how many there were. Of two deciders one finds some. */
  decide(decision: {
    accountId: string;
    state: 'answered' | 'declined';
    outcome: HelpOutcome;
    /** Undefined where nobody decided. */
    by: string | undefined;
    at: Date;
  }): Promise<number>;
  /** Drops what was asked before, told or not; returns how many. */
  sweep(before: Date): Promise<number>;
}
