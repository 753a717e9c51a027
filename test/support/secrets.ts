import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Secrets } from '../../src/ports/secrets.ts';

/** Real AES-256-GCM and HMAC under a key of its own, for tests of what seals but does not care how. */
export function createTestSecrets(key: Uint8Array = randomBytes(32)): Secrets {
  return {
    seal(purpose, plaintext) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28 || bytes.toString('base64url') !== sealed) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    mac: (purpose, data) => createHmac('sha256', key).update(`${purpose}\0${data}`).digest(),
    digest: (text) => createHash('sha256').update(text).digest(),
    same: (a, b) => a.length === b.length && timingSafeEqual(a, b),
  };
}
