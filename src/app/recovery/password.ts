import type { PasswordRefusal } from '../../domain/password/judge.ts';
import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { refusals } from '../password/judge.ts';
import { type Advanced, advance } from './advance.ts';
import { deviceAfter } from './device.ts';
import type { LiveRecovery } from './resume.ts';
import { accountAfter } from './taken-off.ts';

type NewPasswordResult =
  | Advanced
  | { kind: 'wait'; seconds: number }
  /** Refused with its reasons; nothing is burned, and the person tries another. */
  | { kind: 'password'; reasons: readonly PasswordRefusal[] }
  | { kind: 'done'; device: string };

/**
 * Sets the new password. It neither signs in nor removes a second factor (R28). This browser is known from now
 * on: `device` is its new cookie.
 */
export async function setNewPassword(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  password: string,
): Promise<NewPasswordResult> {
  if (live.recovery.at !== 'password' || live.account === undefined)
    return { kind: 'refused', why: 'out-of-order' };
  // Judging costs, and a refusal is a line in the log: whoever got this far may not do either without end.
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const by = { actor: 'stranger', supportCode: live.supportCode } as const;
  const account = accountAfter(live.account, live.flow, app.clock.now());
  const { passwordHash: current, frozenAt, passwordExpiresAt } = live.account;
  // Somebody else knows the one there is, or gave it. Whoever only forgot it may come upon it again.
  const given = frozenAt !== undefined || passwordExpiresAt !== undefined;
  const known = live.recovery.trouble === 'intruder' || given;
  const isCurrent = async () => known && app.hasher.verify(current, password, 'known-device');
  const reasons = await refusals(app, visitor, account, password, by, isCurrent);
  if (reasons.length > 0) return { kind: 'password', reasons };
  const passwordHash = await app.hasher.hash(password, 'known-device');
  return finish(app, visitor, live, { type: 'set-password' }, { passwordHash });
}

/** Unlocks and keeps the password, for whom the trouble was a lock (R30). */
export async function keepPassword(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
): Promise<NewPasswordResult> {
  if (live.account === undefined) return { kind: 'refused', why: 'out-of-order' };
  return finish(app, visitor, live, { type: 'keep-password' }, {});
}

async function finish(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  event: { type: 'set-password' } | { type: 'keep-password' },
  extras: { passwordHash?: string },
): Promise<NewPasswordResult> {
  const device = await deviceAfter(app, visitor, live);
  const advanced = await advance(app, visitor, live, event, {
    ...extras,
    deviceHash: app.secrets.digest(device),
  });
  return advanced.kind === 'advanced' ? { kind: 'done', device } : advanced;
}
