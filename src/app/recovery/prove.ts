import { readPass } from '../../domain/access-pass.ts';
import type { Way } from '../../domain/flow/recovery/ways.ts';
import { triesPerCode } from '../../domain/flow/tries.ts';
import { domainOf } from '../../domain/user-id/user-id.ts';
import type { Codes } from '../../ports/store/flows.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { passHash, usePass } from '../access-pass/use.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { nobody } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { countText } from '../messages/conversion.ts';
import { clearGuesses, countGuess } from '../second-factor/guesses.ts';
import { acceptedStep } from '../second-factor/totp.ts';
import { waitOf } from '../sign-in/guard.ts';
import { verifyPassword } from '../sign-in/verify.ts';
import { type Advanced, advance } from './advance.ts';
import { codeVerifier, readCode, readRecoveryCode } from './codes.ts';
import { openMethods } from './facts.ts';
import type { LiveRecovery } from './resume.ts';

export type Proved =
  | Advanced
  | { kind: 'wait'; seconds: number }
  /** Every try of this code is used up, or its time ran out: a new one is needed (R18). */
  | { kind: 'code-dead' }
  /** The code of an earlier message of this recovery, by its reference: counted as wrong, and named (R18, R19). */
  | { kind: 'earlier-code'; reference: string }
  /** Too many wrong codes in a row: typed ones are refused; the mailed link still works (R18). */
  | { kind: 'typed-codes-refused' };

/**
 * Answers a gate with what was typed. The guess is counted before it is compared, in a commit of its own, and
 * for a decoy as for an account (R1, R18).
 */
export async function proveByTyping(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  typed: string,
): Promise<Proved> {
  const { recovery } = live;
  if (recovery.at !== 'code' || recovery.way === 'passkey') return { kind: 'refused', why: 'out-of-order' };
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  if (recovery.way === 'password') return provePassword(app, visitor, live, typed);

  const { userIdMac } = live.flow;
  const proved = recovery.proofs.length > 0;
  const guessed = { userIdMac, accountId: live.account?.id, way: recovery.way, proved };
  // One commit for both counts, before anything is compared: a crash costs a try, never a count (R18).
  const guess = await app.store.transaction(async (tx) => {
    if (!(await countGuess(app, tx, visitor, guessed))) return { kind: 'typed-codes-refused' } as const;
    return takeGuess(app, tx, visitor, live, recovery.way, readCode(typed));
  });
  if (guess.kind !== 'compared') return guess;
  const result = await advance(
    app,
    visitor,
    live,
    { type: 'prove', way: recovery.way, matched: guess.matched },
    {
      claim: async (tx) => {
        if (!guess.matched) return true;
        await clearGuesses(app, tx, visitor, guessed);
        return guess.claim(tx);
      },
    },
  );
  // The last try killed the code: nobody is told to type it once more.
  const isWrong = result.kind === 'refused' && result.why === 'wrong-code';
  if (isWrong && guess.last) return { kind: 'code-dead' };
  return isWrong && guess.earlier !== undefined ? { kind: 'earlier-code', reference: guess.earlier } : result;
}

type Guess =
  | { kind: 'code-dead' }
  | {
      kind: 'compared';
      matched: boolean;
      /** True if it was the code's last try. An app and recovery codes have none. */
      last: boolean;
      /** Reference of the earlier message whose code this is. */
      earlier?: string | undefined;
      claim: (tx: Repositories) => Promise<boolean>;
    };

async function takeGuess(
  app: AppContext,
  { codes, methods, accessPasses }: Repositories,
  visitor: Visitor,
  live: LiveRecovery,
  way: Way,
  typed: string,
): Promise<Guess> {
  const { flow, account, supportCode } = live;
  const now = app.clock.now();
  switch (way) {
    case 'email':
    case 'phone': {
      const code = await codes.guess(flow.id, now);
      if (code === undefined) return { kind: 'code-dead' };
      const verifier = codeVerifier(app, flow.id, code.number, 'recovery', typed);
      const matched = code.purpose === 'recovery' && app.secrets.same(verifier, code.verifier);
      return {
        kind: 'compared',
        matched,
        last: code.tries >= triesPerCode,
        // Asked for a decoy as for an account (R2).
        earlier: matched ? undefined : await earlierOf(app, codes, flow.id, code.number, typed, now),
        claim: async (tx) => {
          if (way === 'phone') await countText(app, tx.limits, 'proved');
          return tx.codes.consume(flow.id, code.number);
        },
      };
    }
    case 'totp': {
      // Only apps that open a gate: one that an intruder added beside the owner's is on probation (R25).
      const apps = account === undefined ? [] : openMethods(account, now);
      const accepted = acceptedStep(app, apps, typed, now);
      return {
        kind: 'compared',
        matched: accepted !== undefined,
        last: false,
        claim: async (tx) =>
          accepted !== undefined && tx.methods.acceptStep(accepted.methodId, accepted.step),
      };
    }
    case 'recovery-code': {
      const hash = app.secrets.digest(readRecoveryCode(typed));
      const matched = await methods.hasRecoveryCode(account?.id ?? nobody, hash, now);
      return {
        kind: 'compared',
        matched,
        last: false,
        claim: async (tx) => {
          if (account === undefined || !(await tx.methods.useRecoveryCode(account.id, hash, now)))
            return false;
          const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'stranger' });
          await tx.audit.append([{ ...line, kind: 'recovery-codes.used', data: {} }]);
          return true;
        },
      };
    }
    case 'access-pass': {
      const hash = passHash(app, account?.id ?? nobody, readPass(typed) ?? typed);
      const matched = await accessPasses.matches(account?.id ?? nobody, hash, now);
      return {
        kind: 'compared',
        matched,
        last: false,
        claim: async (tx) =>
          account !== undefined &&
          usePass(app, tx, visitor, account, { hash, supportCode, actor: 'stranger' }),
      };
    }
    case 'password':
    case 'passkey':
      throw new Error('no code is typed for it');
  }
}

/** The reference of the earlier message that carried what was typed. Compared with all of them, whichever matches. */
async function earlierOf(
  app: AppContext,
  codes: Codes,
  flowId: string,
  newest: number,
  typed: string,
  now: Date,
): Promise<string | undefined> {
  const matching = (await codes.earlier(flowId, newest, now)).filter(({ number, purpose, verifier }) =>
    app.secrets.same(codeVerifier(app, flowId, number, purpose, typed), verifier),
  );
  return matching[0]?.reference;
}

async function provePassword(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  typed: string,
): Promise<Proved> {
  const claimed = { userIdMac: live.flow.userIdMac, domain: domainOf(live.stored.userId) };
  const outcome = await verifyPassword(app, visitor, claimed, live.account, typed);
  if (outcome.kind === 'wait') return { kind: 'wait', seconds: waitOf(outcome.guard, app.clock.now()) };
  return advance(app, visitor, live, { type: 'prove', way: 'password', matched: outcome.kind === 'right' });
}
