/**
 * What a database knows of itself (R79). Threats: a demonstration started on somebody's real database;
 * production on a demonstration's, whose keys and passwords are public; a start with the wrong keys, which
 * would refuse everyone and write what nobody can read later.
 */
export interface Installation {
  /**
   * Makes an empty database ours, migrating it, or checks that it is ours and migrates it further.
   * A refusal has changed nothing. New key ids are added beside the known ones (rotation).
   */
  claim(claim: InstallationClaim): Promise<ClaimResult>;
  /** Ids of all keys that the database was ever claimed with: what was sealed under any of them may still be there. */
  keyIds(): Promise<readonly string[]>;
}

export interface InstallationClaim {
  kind: 'demonstration' | 'production';
  keys: readonly { id: string; checkValue: Uint8Array }[];
}

export type ClaimResult =
  | 'claimed'
  | 'ours'
  /** It is a demonstration's and production was asked for, or the other way round. */
  | 'other-kind'
  /** It holds tables that are not Regain's. */
  | 'not-empty'
  /** A known key id comes with another check value, or none of the database's keys is among `keys`. */
  | 'wrong-key';
