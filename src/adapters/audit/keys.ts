import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { VerifierMeans } from '../../domain/audit/verify/means.ts';

/** The id of a public key, as signers make it: 16 hex digits of its SHA-256. It can't be claimed for another key. */
function auditKeyId(publicKey: KeyObject): string {
  return sha256(publicKey.export({ type: 'spki', format: 'der' })).slice(0, 16);
}

/** Signs heads with Ed25519. */
export interface HeadSigner {
  /** See `auditKeyId`. */
  id: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/**
 * Public keys in PEM, one after the other: after a change of keys, old blocks still need the old one.
 * @throws Error if there is none, or one is not Ed25519.
 */
export function readPublicKeys(pem: string): KeyObject[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  if (blocks.length === 0) throw new Error('there is no public key in PEM form');
  return blocks.map((block) => ed25519(createPublicKey(block)));
}

export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** What the verifier needs, trusting these keys and no other: keys in the log itself would vouch for themselves. */
export function verifierMeans(trusted: readonly KeyObject[]): VerifierMeans {
  const keys = new Map(trusted.map((key) => [auditKeyId(key), key]));
  return {
    sha256,
    signed: (keyId, bytes, signature) => {
      const key = keys.get(keyId);
      return key && verify(null, bytes, key, Buffer.from(signature, 'hex'));
    },
  };
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  return key;
}
