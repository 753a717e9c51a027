/**
 * Time-based one-time passwords, RFC 6238: SHA-1, 6 digits, 30 s, as every authenticator app speaks them (R26).
 * Threat: a code seen once and used twice; the caller remembers the step that was accepted.
 */
export interface Totp {
  /** 20 random bytes (160 bits) in Base32. */
  newSecret(): string;
  /** `otpauth://` address for the QR code. */
  uri(secret: string, issuer: string, userId: string): string;
  /** The code of that moment: what an authenticator app shows. Only the demonstration's phone asks. */
  codeAt(secret: string, now: Date): string;
  /** The time step whose code this is, at most one from now's; undefined if there is none. */
  stepOf(secret: string, code: string, now: Date): number | undefined;
}
