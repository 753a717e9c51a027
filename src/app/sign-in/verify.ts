import { policyOf } from '../../domain/policy/policy.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { PasswordGuardRecord } from '../../ports/store/limits.ts';
import type { AppContext, Visitor } from '../context.ts';
import { deviceHash, isKnownDevice } from '../identity.ts';
import { isOpen } from '../open-account.ts';
import { decoyScheme } from './decoy-scheme.ts';
import { passwordGuardKey, passwordTag, spentAfter, waitOf, waitRule } from './guard.ts';

type Verified =
  | { kind: 'right' }
  /** `closed`: it was the right one, but it is over, or the account is disabled or frozen. `grew`: the wait began or grew. */
  | { kind: 'wrong'; guard: PasswordGuardRecord; closed: boolean; grew: boolean }
  | { kind: 'wait'; guard: PasswordGuardRecord };

/** Whose password it would be: an ID that may be unknown. */
export interface Claimed {
  userIdMac: Uint8Array;
  /** The part behind the `@` of the ID's key; '' where there is none. */
  domain: string;
}

/**
 * Compares a password behind the wait that grows with wrong ones. One verification and the same statements for
 * known, unknown, disabled and frozen IDs (R1, R2). A known device waits on a count of its own, so that nobody
 * can lock a person out of their own browser.
 *
 * @param options.temporary true at sign-in, where a temporary password is right, once. Everywhere else it proves nothing:
 *   somebody else knows it (R44).
 */
export async function verifyPassword(
  app: AppContext,
  visitor: Visitor,
  { userIdMac, domain }: Claimed,
  account: AccountRecord | undefined,
  password: string,
  { temporary = false }: { temporary?: boolean } = {},
): Promise<Verified> {
  const known = await isKnownDevice(app, visitor, account?.id);
  const key = passwordGuardKey(app, userIdMac, known ? deviceHash(app, visitor) : undefined);
  const before = await app.store.guards.password(key);
  const blocked = waitOf(before, app.clock.now()) > 0 || (!known && (before?.failures ?? 0) >= spentAfter);
  if (before !== undefined && blocked) return { kind: 'wait', guard: before };

  const open =
    isOpen(account) &&
    (temporary ? !isOver(account, app.clock.now()) : account.passwordExpiresAt === undefined);
  const lane = known ? 'known-device' : 'stranger';
  const decoy = await decoyScheme(app, userIdMac, domain);
  const right = await app.hasher.verify(account?.passwordHash, password, lane, decoy);
  if (right && open) {
    if (before !== undefined) await app.store.guards.clearPassword([key]);
    return { kind: 'right' };
  }
  const tag = passwordTag(app, userIdMac, password);
  const guard = await app.store.guards.countWrongPassword(key, tag, app.clock.now(), waitRule);
  const replaced = account?.replacedPasswordHash;
  // Only what was counted is taken back: an old password, sent over and over beside guesses, must not lower their count.
  if (guard.counted && replaced !== undefined) forgiveReplaced(app, replaced, password, key);
  const grew = guard.blockedUntil !== undefined && guard.blockedUntil > (before?.blockedUntil ?? 0);
  return { kind: 'wrong', guard, closed: right, grew };
}

/** A temporary password that was used or is too old, that an administrator ended, or that nobody may make any more. */
function isOver({ passwordExpiresAt, organisation }: AccountRecord, now: Date): boolean {
  if (passwordExpiresAt === undefined) return false;
  const allowed =
    organisation !== undefined && policyOf(organisation.preset, organisation.policy).resets.temporaryPassword;
  return passwordExpiresAt <= now || !allowed;
}

/**
 * For 24 h the replaced password counts towards no lock: phones and mail apps go on sending it. Compared when nobody can
 * foresee it: behind the answer, the second hash would delay whoever asks next, and so name the ID (R2).
 */
function forgiveReplaced(app: AppContext, phc: string, password: string, key: Uint8Array): void {
  const forgive = async () => {
    if (await app.hasher.verifyUnseen(phc, password)) await app.store.guards.forgiveOne(key, waitRule);
  };
  // A full queue, a lost connection or an end of the process only means that this one try stays counted.
  forgive().catch(() => undefined);
}
