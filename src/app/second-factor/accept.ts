import { readPass } from '../../domain/access-pass.ts';
import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { passOut } from '../access-pass/out.ts';
import { provedByPassword } from '../access-pass/stands-on.ts';
import { passHash, usePass } from '../access-pass/use.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { readCode, readRecoveryCode } from '../recovery/codes.ts';
import { clearGuesses, countGuess } from './guesses.ts';
import { acceptedStep } from './totp.ts';

type SecondFactorVerdict =
  /**
   * `claim` uses it up, and clears the count of wrong codes, in the transaction of what the code is for: whatever stops
   * that leaves the code unused. False: it is wrong, or somebody else used it up first (R17, R26). `provedWith` is what it
   * counts as beside the password (R46).
   */
  | {
      kind: 'claimable';
      way: TypedWay;
      provedWith: ProvedWith;
      claim: (tx: Repositories) => Promise<boolean>;
    }
  | { kind: 'wrong' }
  /** Too many wrong codes in a row (R18). */
  | { kind: 'typed-codes-refused' };

export type TypedWay = 'totp' | 'recovery-code' | 'access-pass';

/** Whoever proved the password just now. */
interface HalfProved {
  account: AccountRecord;
  userIdMac: Uint8Array;
  supportCode: string;
  /** An administrator's pass stands in for the app at sign-in alone, never for a proof within a session. */
  takesPass?: boolean;
}

/** Takes a code of the app, a recovery code or, at sign-in, a pass: told apart by their shape. Counted first (R18). */
export async function acceptSecondFactor(
  app: AppContext,
  visitor: Visitor,
  half: HalfProved,
  typed: string,
): Promise<SecondFactorVerdict> {
  const { account, userIdMac } = half;
  const code = readCode(typed);
  const way = wayTyped(code, half.takesPass === true);
  const guessed = { userIdMac, accountId: account.id, way, proved: true } as const;
  if (!(await countGuess(app, app.store, visitor, guessed))) return { kind: 'typed-codes-refused' };
  const use = uses[way](app, visitor, half, code);
  if (use === undefined) return { kind: 'wrong' };
  return {
    kind: 'claimable',
    way,
    provedWith: way === 'access-pass' ? 'access-pass' : provedByPassword(account, use.by, app.clock.now()),
    claim: async (tx) => {
      const used = await use.claim(tx);
      if (used) await clearGuesses(app, tx, visitor, guessed);
      return used;
    },
  };
}

function wayTyped(code: string, takesPass: boolean): TypedWay {
  if (/^\d{6}$/.test(code)) return 'totp';
  return takesPass && readPass(code) !== undefined ? 'access-pass' : 'recovery-code';
}

interface Use {
  claim: (tx: Repositories) => Promise<boolean>;
  /** The methods that it is of; none for a pass. */
  by: readonly MethodRecord[];
}

/** How each is used up; undefined if it is seen at once that it is none. */
const uses: Readonly<
  Record<TypedWay, (app: AppContext, visitor: Visitor, half: HalfProved, code: string) => Use | undefined>
> = { totp: appCode, 'recovery-code': recoveryCode, 'access-pass': accessPass };

function appCode(app: AppContext, _visitor: Visitor, { account }: HalfProved, code: string): Use | undefined {
  const accepted = acceptedStep(app, account.methods, code, app.clock.now());
  if (accepted === undefined) return undefined;
  const { methodId, step } = accepted;
  return {
    claim: (tx) => tx.methods.acceptStep(methodId, step),
    by: account.methods.filter(({ id }) => id === methodId),
  };
}

function recoveryCode(
  app: AppContext,
  visitor: Visitor,
  { account, supportCode }: HalfProved,
  code: string,
): Use {
  const at = app.clock.now();
  const hash = app.secrets.digest(readRecoveryCode(code));
  const claim = async (tx: Repositories) => {
    if (!(await tx.methods.useRecoveryCode(account.id, hash, at))) return false;
    const line = lineAbout(account, visitor, { at, supportCode, actor: 'account' });
    await tx.audit.append([{ ...line, kind: 'recovery-codes.used', data: {} }]);
    return true;
  };
  return { claim, by: account.methods.filter(({ kind }) => kind === 'recovery-codes') };
}

function accessPass(
  app: AppContext,
  visitor: Visitor,
  { account, supportCode }: HalfProved,
  code: string,
): Use | undefined {
  const pass = readPass(code);
  const at = app.clock.now();
  if (pass === undefined || passOut(account, at) === undefined) return undefined;
  const hash = passHash(app, account.id, pass);
  const claim = async (tx: Repositories) => {
    if (!(await usePass(app, tx, visitor, account, { hash, supportCode, actor: 'account' }))) return false;
    await tx.accounts.passSignedIn(account.id, at);
    return true;
  };
  return { claim, by: [] };
}
