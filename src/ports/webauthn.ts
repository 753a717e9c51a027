/**
 * Passkeys as browsers speak of them (W3C Web Authentication, level 3). Threats: an assertion made on another site
 * (origin, RP ID), for another page of ours (challenge), without the person being asked who they are (user verification),
 * or by somebody without the key (signature). Each of these is refused here; what was used before is the caller's matter.
 *
 * `response` is what the browser sent, as JSON text: not trusted, of any shape.
 */
export interface WebAuthn {
  /** §7.1: the new credential; undefined if anything about it is not as it was asked for. No attestation is looked at. */
  verifyCreation(
    response: string,
    expected: ExpectedCeremony & {
      /** COSE identifiers. */
      algorithms: readonly number[];
    },
  ): Promise<MadeCredential | undefined>;
  /** Which passkey, and whose, an assertion says that it is of. Nothing is proven by it. */
  claimOf(response: string): ClaimedCredential | undefined;
  /**
   * §7.2, without the counter: undefined if anything is not as it was asked for. The counter is told only of what the key
   * has signed, so that nobody else can make it look as if it had gone back.
   */
  verifyAssertion(
    response: string,
    expected: ExpectedCeremony,
    key: { credentialId: string; publicKey: Uint8Array },
  ): Promise<{ counter: number; backedUp: boolean } | undefined>;
}

export interface ExpectedCeremony {
  /** 32 bytes, as base64url. */
  challenge: string;
  /** e.g. `https://id.example.org` */
  origin: string;
  /** The host name in it. */
  rpId: string;
}

interface MadeCredential {
  /** base64url */
  credentialId: string;
  /** COSE (RFC 9052). */
  publicKey: Uint8Array;
  counter: number;
  transports: readonly string[];
  backedUp: boolean;
  /** Make of the authenticator, where it tells; zeros otherwise. */
  aaguid: string;
}

interface ClaimedCredential {
  /** base64url */
  credentialId: string;
  /** base64url; undefined where the authenticator keeps none. */
  userHandle: string | undefined;
}
