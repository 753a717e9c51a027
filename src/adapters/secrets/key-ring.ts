import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A root key of 256 bits. Nothing is done under it: a key for each purpose is derived from it. */
export interface RootKey {
  /** Names the key in what is sealed under it and in the database. */
  id: string;
  key: Buffer;
}

/** The newest first: it seals. The others only open what was sealed before a rotation. */
export type KeyRing = readonly [RootKey, ...RootKey[]];

const demonstrationPrefix = 'demo-';

/** A new key. A demonstration's says so in its id, for production to refuse it (R79). */
export function generateKey(mode: 'demonstration' | 'production'): RootKey {
  const id = randomBytes(4).toString('hex');
  return { id: mode === 'demonstration' ? `${demonstrationPrefix}${id}` : id, key: randomBytes(32) };
}

export const isDemonstrationKey = ({ id }: RootKey): boolean => id.startsWith(demonstrationPrefix);

/** As `parseKeyRing` reads it: one `id:key` a line. */
export function formatKeyRing(ring: readonly RootKey[]): string {
  return ring.map(({ id, key }) => `${id}:${key.toString('base64url')}\n`).join('');
}

/** Why a text is no key ring, in a sentence that repeats nothing of it. */
export class BadKeyRing extends Error {
  override readonly name = 'BadKeyRing';
}

/**
 * Reads `id:key` entries, one a line or separated by commas; the key is 32 bytes in base64 or base64url. Lines that
 * begin with # are notes.
 *
 * @throws BadKeyRing
 */
export function parseKeyRing(text: string): KeyRing {
  const entries = text
    .split('\n')
    .filter((line) => !line.trim().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const [newest, ...older] = entries.map(parseKey);
  if (!newest) throw new BadKeyRing('There is no key among the keys.');
  const ring: KeyRing = [newest, ...older];
  if (new Set(ring.map(({ id }) => id)).size < ring.length)
    throw new BadKeyRing('Two keys have the same id.');
  return ring;
}

function parseKey(entry: string, index: number): RootKey {
  const [, id, encoded] = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]+)={0,2}$/.exec(entry) ?? [];
  const key = Buffer.from(encoded ?? '', 'base64url');
  if (!id || key.length !== 32) {
    throw new BadKeyRing(`Key ${index + 1} is not written as id:key, with a key of 32 bytes in base64.`);
  }
  return { id, key };
}

/** A key for one use, so that no two uses share one (NIST SP 800-108; HKDF, RFC 5869). */
export function derive({ key }: RootKey, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `regain v1 ${use}`, 32));
}

/**
 * What the database keeps beside the key's id, so that a start with another key under the same id is refused
 * instead of making rows that nobody can read. It tells nothing about the key.
 */
export function checkValue(root: RootKey): string {
  return createHmac('sha256', derive(root, 'check')).update(root.id).digest('hex').slice(0, 32);
}
