/** Raised when a stored state of an older shape can't be read any more. */
export const signInSchemaVersion = 2;

/**
 * A sign-in whose password was right. It holds for the account's epoch that the password was checked against: a reset
 * ends it (R40).
 */
export type SignInUnderWay = SecondFactorAwaited | NewPasswordAwaited;

export interface SecondFactorAwaited {
  at: 'second-factor';
  accountId: string;
  epoch: number;
  wrong: number;
}

/** Every factor was proved, the password with a temporary one, which that used up: an own one is chosen first (R44). */
interface NewPasswordAwaited {
  at: 'new-password';
  accountId: string;
  epoch: number;
  /** An access pass stood in for the second factor, which is still to be replaced. */
  byPass?: boolean;
  /** The factors rest on a pass, this one or one before: the session will be one that proves nothing for others (R46). */
  onPass?: boolean;
}
