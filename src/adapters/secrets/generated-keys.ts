import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatKeyRing, generateKey, type KeyRing, parseKeyRing } from './key-ring.ts';
import { generateSigningKey, loadSigningKey, type SigningKey } from './signing-key.ts';

/** The demonstration's keys: made in its data directory at the first start, used from there ever after. */
export function generatedKeys(dataDirectory: string): { ring: KeyRing; signing: SigningKey } {
  const ring = once(join(dataDirectory, 'keys'), () => formatKeyRing([generateKey('demonstration')]));
  const signing = once(join(dataDirectory, 'audit-key.pem'), generateSigningKey);
  return { ring: parseKeyRing(ring), signing: loadSigningKey(signing) };
}

/** Writes the file whole or not at all, and never over one that is there: a lost key is lost data. */
function once(path: string, make: () => string): string {
  if (!existsSync(path)) {
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, make(), { mode: 0o600, flush: true });
    try {
      linkSync(fresh, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
  }
  return readFileSync(path, 'utf8');
}
