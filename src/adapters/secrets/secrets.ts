import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { MacPurpose, SealPurpose, Secrets } from '../../ports/secrets.ts';
import { derive, type KeyRing, type RootKey } from './key-ring.ts';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals with AES-256-GCM, authenticates with HMAC-SHA-256, each under a key of its purpose.
 *
 * Nonces are random: NIST SP 800-38D §8.3 allows 2³² messages under one key, which at 100 a second are 16 months for
 * one purpose; whoever seals more than that rotates yearly. After a rotation `mac` uses the new key at once: codes and
 * marks under way are void (their flows live for minutes), and counters begin anew.
 */
export function createSecrets(ring: KeyRing): Secrets {
  const [newest] = ring;
  const byId = new Map(ring.map((root) => [root.id, root]));
  // As key objects: given bytes, node:crypto makes a new one at each use, which takes longer than the use.
  const keyFor = memoised((root, use) => createSecretKey(derive(root, use)));

  return {
    seal(purpose, plaintext) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor(newest, `seal ${purpose}`), nonce);
      cipher.setAAD(binding(newest.id, purpose));
      const body = Buffer.concat([
        nonce,
        cipher.update(plaintext, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return `${newest.id}.${body.toString('base64url')}`;
    },

    open(purpose, sealed) {
      const [, id, encoded] = /^([a-z0-9-]{1,32})\.([A-Za-z0-9_-]+)$/.exec(sealed) ?? [];
      const root = byId.get(id ?? '');
      const body = Buffer.from(encoded ?? '', 'base64url');
      if (!root || body.length < nonceBytes + tagBytes) return undefined;
      // Only the one spelling that `seal` writes: two texts for one value would be two values to whoever compares them.
      if (body.toString('base64url') !== encoded) return undefined;
      const decipher = createDecipheriv(
        'aes-256-gcm',
        keyFor(root, `seal ${purpose}`),
        body.subarray(0, nonceBytes),
        { authTagLength: tagBytes },
      );
      decipher.setAAD(binding(root.id, purpose));
      decipher.setAuthTag(body.subarray(-tagBytes));
      const plaintext = decipher.update(body.subarray(nonceBytes, -tagBytes));
      try {
        return Buffer.concat([plaintext, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },

    mac: (purpose: MacPurpose, data: string) =>
      createHmac('sha256', keyFor(newest, `mac ${purpose}`))
        .update(data, 'utf8')
        .digest(),

    digest: (text) => hash('sha256', text, 'buffer'),

    same: (a, b) => a.length === b.length && timingSafeEqual(a, b),
  };
}

const binding = (id: string, purpose: SealPurpose) => Buffer.from(`${id} ${purpose}`);

function memoised(make: (root: RootKey, use: string) => KeyObject): typeof make {
  const known = new Map<string, KeyObject>();
  return (root, use) => {
    const name = `${root.id} ${use}`;
    const key = known.get(name) ?? make(root, use);
    known.set(name, key);
    return key;
  };
}
