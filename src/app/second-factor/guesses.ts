import type { Way } from '../../domain/flow/recovery/ways.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext, Visitor } from '../context.ts';
import { deviceHash, isKnownDevice } from '../identity.ts';
import { authenticatorKey, callerKey, codesInARow, deviceAuthenticatorKey } from '../recovery/codes.ts';

/** Whose codes of which kind are guessed: an ID that may be unknown. */
interface Guessed {
  userIdMac: Uint8Array;
  accountId: string | undefined;
  way: Way;
  /** Something else was proved before. Strangers never come that far, so their guesses don't count there. */
  proved: boolean;
}

/**
 * Counts a typed code before it is compared (R18). False: it is refused, right or wrong. A hundred wrong ones in a row
 * are everybody's together; a known device then has a hundred of its own, so that strangers can't take them from the
 * person, and not more, so that whoever got hold of such a device can't guess on. Who has proved something already is
 * counted apart, for the same reason: a link in a mail is one proof, and some need two.
 *
 * Recovery codes are counted and never refused: with 120 bits nobody guesses one (R24; SP 800-63B 3.1.2.2 asks for no
 * limit from 64 on), so a limit would only serve to shut their owner out.
 */
export async function countGuess(
  app: AppContext,
  tx: Pick<Repositories, 'guards' | 'devices'>,
  visitor: Visitor,
  { userIdMac, accountId, way, proved }: Guessed,
): Promise<boolean> {
  const now = app.clock.now();
  const before = await tx.guards.countCode(authenticatorKey(app, userIdMac, way, proved), now);
  if (before < codesInARow || way === 'recovery-code') return true;
  const device = deviceHash(app, visitor);
  if (device === undefined || !(await isKnownDevice(app, visitor, accountId, tx))) return false;
  return (await tx.guards.countCode(deviceAuthenticatorKey(app, userIdMac, way, device), now)) < codesInARow;
}

/** Clears the counts: a right code was used up, or codes of another authenticator hold from now on. */
export async function clearGuesses(
  app: AppContext,
  tx: Pick<Repositories, 'guards'>,
  visitor: Visitor,
  { userIdMac, way }: Pick<Guessed, 'userIdMac' | 'way'>,
): Promise<void> {
  for (const proved of [false, true])
    await tx.guards.clearCodes(authenticatorKey(app, userIdMac, way, proved));
  await tx.guards.clearCodes(callerKey(app, userIdMac, way));
  const device = deviceHash(app, visitor);
  if (device !== undefined) await tx.guards.clearCodes(deviceAuthenticatorKey(app, userIdMac, way, device));
}
