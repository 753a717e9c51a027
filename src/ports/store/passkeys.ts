/** A passkey with what checks its signatures. Its name and age are its method's. */
export interface PasskeyRecord {
  methodId: string;
  accountId: string;
  /** base64url */
  credentialId: string;
  /** COSE; public, so neither sealed nor hashed. */
  publicKey: Uint8Array;
  /** The signature counter last seen; 0 for the many authenticators that have none. */
  counter: number;
  transports: readonly string[];
  /** Kept by the person's password manager or platform, so that it outlives the device. */
  backedUp: boolean;
}

type NewPasskey = Omit<PasskeyRecord, 'accountId'> & { aaguid: string };

export interface Passkeys {
  /** False if this credential is somebody's already (WebAuthn §7.1 step 27). */
  add(passkey: NewPasskey): Promise<boolean>;
  find(credentialId: string): Promise<PasskeyRecord | undefined>;
  ofAccount(accountId: string): Promise<readonly PasskeyRecord[]>;
  /**
   * Remembers what a signature said, in one update. False if the counter has not grown, unless there is none: the
   * passkey was copied, or another signature of it was taken first (WebAuthn §6.1.1).
   */
  use(methodId: string, seen: { counter: number; backedUp: boolean; at: Date }): Promise<boolean>;
}
