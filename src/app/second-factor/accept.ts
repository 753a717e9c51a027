import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { readCode, readRecoveryCode } from '../recovery/codes.ts';
import { clearGuesses, countGuess } from './guesses.ts';
import { acceptedStep } from './totp.ts';

type SecondFactorVerdict =
  /**
   * `claim` uses it up, and clears the count of wrong codes, in the transaction of what the code is for: whatever stops
   * that leaves the code unused. False: it is wrong, or somebody else used it up first (R17, R26).
   */
  | { kind: 'claimable'; claim: (tx: Repositories) => Promise<boolean> }
  | { kind: 'wrong' }
  /** Too many wrong codes in a row (R18). */
  | { kind: 'typed-codes-refused' };

/** Whoever proved the password just now. */
interface HalfProved {
  account: AccountRecord;
  userIdMac: Uint8Array;
  supportCode: string;
}

/** Takes a code of the app, or a recovery code. Counted first, compared after (R18). */
export async function acceptSecondFactor(
  app: AppContext,
  visitor: Visitor,
  half: HalfProved,
  typed: string,
): Promise<SecondFactorVerdict> {
  const { account, userIdMac } = half;
  const code = readCode(typed);
  const way = /^\d{6}$/.test(code) ? 'totp' : 'recovery-code';
  const guessed = { userIdMac, accountId: account.id, way, proved: true } as const;
  if (!(await countGuess(app, app.store, visitor, guessed))) return { kind: 'typed-codes-refused' };
  const use = way === 'totp' ? appCode(app, account, code) : recoveryCode(app, visitor, half, typed);
  if (use === undefined) return { kind: 'wrong' };
  return {
    kind: 'claimable',
    claim: async (tx) => {
      const used = await use(tx);
      if (used) await clearGuesses(app, tx, visitor, guessed);
      return used;
    },
  };
}

type Use = (tx: Repositories) => Promise<boolean>;

function appCode(app: AppContext, account: AccountRecord, code: string): Use | undefined {
  const accepted = acceptedStep(app, account.methods, code, app.clock.now());
  return accepted && ((tx) => tx.methods.acceptStep(accepted.methodId, accepted.step));
}

function recoveryCode(
  app: AppContext,
  visitor: Visitor,
  { account, supportCode }: HalfProved,
  typed: string,
): Use {
  const at = app.clock.now();
  const hash = app.secrets.digest(readRecoveryCode(typed));
  return async (tx) => {
    if (!(await tx.methods.useRecoveryCode(account.id, hash, at))) return false;
    const line = lineAbout(account, visitor, { at, supportCode, actor: 'account' });
    await tx.audit.append([{ ...line, kind: 'recovery-codes.used', data: {} }]);
    return true;
  };
}
