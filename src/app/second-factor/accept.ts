import type { AccountRecord } from '../../ports/store/accounts.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { readCode, readRecoveryCode } from '../recovery/codes.ts';
import { clearGuesses, countGuess } from './guesses.ts';
import { acceptedStep } from './totp.ts';

type SecondFactorVerdict =
  /** Used up already. `settled` clears the count of wrong codes, once the whole proof stands. */
  | { kind: 'accepted'; settled: () => Promise<void> }
  | { kind: 'wrong' }
  /** Too many wrong codes in a row (R18). */
  | { kind: 'typed-codes-refused' };

/** Whoever proved the password just now. */
interface HalfProved {
  account: AccountRecord;
  userIdMac: Uint8Array;
  supportCode: string;
}

/** Uses up a code of the app, or a recovery code. Counted first, compared after (R18). */
export async function acceptSecondFactor(
  app: AppContext,
  visitor: Visitor,
  { account, userIdMac, supportCode }: HalfProved,
  typed: string,
): Promise<SecondFactorVerdict> {
  const code = readCode(typed);
  const way = /^\d{6}$/.test(code) ? 'totp' : 'recovery-code';
  const guessed = { userIdMac, accountId: account.id, way, proved: true } as const;
  if (!(await countGuess(app, app.store, visitor, guessed))) return { kind: 'typed-codes-refused' };
  const claimed =
    way === 'totp'
      ? await useAppCode(app, account, code)
      : await useRecoveryCode(app, visitor, account, supportCode, typed);
  return claimed
    ? { kind: 'accepted', settled: () => clearGuesses(app, app.store, visitor, guessed) }
    : { kind: 'wrong' };
}

async function useAppCode(app: AppContext, account: AccountRecord, code: string): Promise<boolean> {
  const accepted = acceptedStep(app, account.methods, code, app.clock.now());
  return accepted !== undefined && app.store.methods.acceptStep(accepted.methodId, accepted.step);
}

function useRecoveryCode(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  supportCode: string,
  typed: string,
): Promise<boolean> {
  const at = app.clock.now();
  const hash = app.secrets.digest(readRecoveryCode(typed));
  return app.store.transaction(async (tx) => {
    if (!(await tx.methods.useRecoveryCode(account.id, hash, at))) return false;
    const line = lineAbout(account, visitor, { at, supportCode, actor: 'account' });
    await tx.audit.append([{ ...line, kind: 'recovery-codes.used', data: {} }]);
    return true;
  });
}
