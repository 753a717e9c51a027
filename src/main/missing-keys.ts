import type { KeyRing } from '../adapters/secrets/key-ring.ts';
import type { Installation } from '../ports/store/installation.ts';
import type { Logger } from './log.ts';

/**
 * Tells of each key that the database was written with and the key file lacks. No reason not to start: that is how a
 * lost key is left behind. But whoever took a line away to tidy up would learn of it by people whose codes are wrong.
 */
export async function tellMissingKeys(
  installation: Pick<Installation, 'keyIds'>,
  ring: KeyRing,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const held = new Set(ring.map(({ id }) => id));
  for (const keyId of await installation.keyIds()) {
    if (held.has(keyId)) continue;
    log.warn(
      { keyId },
      'the key file lacks a key that the database knows: authenticator apps sealed under it can’t be used, and if another node seals with it, messages that this one takes are never sent',
    );
  }
}
