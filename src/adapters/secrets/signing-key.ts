import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
} from 'node:crypto';

/** Signs the heads of the audit log. Threat: somebody with the database rewrites history and chains it anew. */
export interface SigningKey {
  /** The first 16 hex digits of the SHA-256 of the public key, so that a head names the key it is to be checked with. */
  id: string;
  /** Ed25519 (RFC 8032), 64 bytes. */
  sign(data: Uint8Array): Uint8Array;
  /** SPKI, PEM: for auditors. */
  publicKey: string;
}

export class BadSigningKey extends Error {
  override readonly name = 'BadSigningKey';
}

/** PKCS #8, PEM. */
export function generateSigningKey(): string {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

/**
 * @param text PKCS #8 as PEM, or the base64 between its first and last line
 * @throws BadSigningKey if it is no Ed25519 private key; the text is not repeated
 */
export function loadSigningKey(text: string): SigningKey {
  const key = parse(text.trim());
  const publicKey = createPublicKey(key);
  return {
    id: hash('sha256', publicKey.export({ type: 'spki', format: 'der' }), 'hex').slice(0, 16),
    sign: (data) => sign(null, data, key),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function parse(text: string): KeyObject {
  try {
    const key = text.startsWith('-----')
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Below: OpenSSL's reasons help nobody here.
  }
  throw new BadSigningKey(
    'The audit key is no Ed25519 private key in PKCS #8 (openssl genpkey -algorithm ed25519).',
  );
}
