import type { Sha256 } from '../hashing.ts';

/** What the verifier needs from outside. */
export interface VerifierMeans {
  sha256: Sha256;
  /** True if `signature` (hex, Ed25519) is by the key of that id; undefined if that key is not among the trusted. */
  signed(keyId: string, bytes: Uint8Array, signature: string): boolean | undefined;
}
