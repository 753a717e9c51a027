import { generatedKeys } from '../adapters/secrets/generated-keys.ts';
import {
  BadKeyRing,
  checkValue,
  isDemonstrationKey,
  type KeyRing,
  parseKeyRing,
} from '../adapters/secrets/key-ring.ts';
import { BadSigningKey, loadSigningKey, type SigningKey } from '../adapters/secrets/signing-key.ts';
import type { Config } from '../config/config.ts';
import { readKeyMaterial } from '../config/key-material.ts';
import { prepareDataDirectory } from './database/data-directory.ts';
import { StartError } from './database/start-error.ts';

/** Every secret that a start needs, read once. */
export interface Keys {
  ring: KeyRing;
  signing: SigningKey;
  /** PEM. */
  dkim: string | undefined;
}

/** Reads the keys, or makes the demonstration's. @throws StartError, ConfigError */
export function openKeys(config: Config): Keys {
  const { keyRing, auditKey, dkimKey } = readKeyMaterial(config);
  try {
    const made = keyRing === undefined || auditKey === undefined ? make(config) : undefined;
    const ring = keyRing === undefined ? made!.ring : parseKeyRing(keyRing);
    if (config.mode === 'production' && ring.some(isDemonstrationKey)) {
      throw new StartError(
        'These are the keys of a demonstration, and production does not run on them: make new ones with "regain init".',
      );
    }
    const signing = auditKey === undefined ? made!.signing : loadSigningKey(auditKey);
    return { ring, signing, dkim: dkimKey };
  } catch (error) {
    if (error instanceof BadKeyRing || error instanceof BadSigningKey) throw new StartError(error.message);
    throw error;
  }
}

function make(config: Config): ReturnType<typeof generatedKeys> {
  prepareDataDirectory(config.dataDirectory);
  return generatedKeys(config.dataDirectory);
}

/** What the database is told of each key, so that a wrong one stops the start (R79). */
export function keyChecks(ring: KeyRing): { id: string; checkValue: Uint8Array }[] {
  return ring.map((key) => ({ id: key.id, checkValue: Buffer.from(checkValue(key), 'hex') }));
}
