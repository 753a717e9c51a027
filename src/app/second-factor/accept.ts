import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext, Visitor } from '../context.ts';
import { isKnownDevice } from '../identity.ts';
import { authenticatorKey, codesInARow, readCode, readRecoveryCode } from '../recovery/codes.ts';
import { acceptedStep } from './totp.ts';

export type SecondFactorVerdict =
  /** Used up already. `settled` clears the count of wrong codes, once the whole proof stands. */
  | { kind: 'accepted'; settled: () => Promise<void> }
  | { kind: 'wrong' }
  /** Too many wrong codes in a row, and this browser is not known (R18). */
  | { kind: 'typed-codes-refused' };

/** Uses up a code of the app, or a recovery code. Counted first, compared after (R18). */
export async function acceptSecondFactor(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  userIdMac: Uint8Array,
  typed: string,
): Promise<SecondFactorVerdict> {
  const now = app.clock.now();
  const code = readCode(typed);
  const way = /^\d{6}$/.test(code) ? 'totp' : 'recovery-code';
  const key = authenticatorKey(app, userIdMac, way);
  const failures = await app.store.guards.countCode(key, now);
  if (failures >= codesInARow && !(await isKnownDevice(app, visitor, account.id)))
    return { kind: 'typed-codes-refused' };

  const accepted = way === 'totp' ? acceptedStep(app, account.methods, code, now) : undefined;
  const claimed =
    way === 'totp'
      ? accepted !== undefined && (await app.store.methods.acceptStep(accepted.methodId, accepted.step))
      : await app.store.methods.useRecoveryCode(account.id, app.secrets.digest(readRecoveryCode(typed)), now);
  return claimed ? { kind: 'accepted', settled: () => app.store.guards.clearCodes(key) } : { kind: 'wrong' };
}
