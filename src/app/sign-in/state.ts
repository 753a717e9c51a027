/** Raised when a stored state of an older shape can't be read any more. */
export const signInSchemaVersion = 1;

/**
 * A sign-in whose password was right and whose second factor is awaited. It holds for the account's epoch that
 * the password was checked against: a reset ends it (R40).
 */
export interface SignInUnderWay {
  at: 'second-factor';
  accountId: string;
  epoch: number;
  wrong: number;
}
