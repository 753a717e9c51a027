import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { acceptPasskey, type PasskeyAnswer } from '../passkeys/accept.ts';
import type { Ceremony } from '../passkeys/ceremony.ts';
import { recordRefusedPasskey } from '../passkeys/refused.ts';
import { type Advanced, advance } from './advance.ts';
import { openMethods } from './facts.ts';
import type { LiveRecovery } from './resume.ts';

type ProvedByPasskey =
  | Advanced
  | { kind: 'wait'; seconds: number }
  /** The page was open for too long, or its answer came twice: nothing is counted. */
  | { kind: 'stale' };

/** Bound to this recovery alone: an assertion for another one, or for another page, proves nothing here (R10, R19). */
export function recoveryCeremony({ flow }: LiveRecovery): Ceremony {
  return { purpose: 'recovery', whose: flow.id };
}

/**
 * Answers a gate with a passkey. Whoever is named, an account, one without a passkey or a decoy, the same is asked and
 * done (R1, R2). Only one that opens a gate counts: what an intruder added beside the owner's is on probation (R25).
 */
export async function proveByPasskey(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  answer: PasskeyAnswer,
): Promise<ProvedByPasskey> {
  const { recovery, account, supportCode } = live;
  if (recovery.at !== 'code' || recovery.way !== 'passkey') return { kind: 'refused', why: 'out-of-order' };
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const ceremony = recoveryCeremony(live);
  const verdict = await acceptPasskey(app, ceremony, answer);
  if (verdict.kind === 'refused') {
    const { passkey, why } = verdict;
    await recordRefusedPasskey(app, visitor, { passkey, why, purpose: ceremony.purpose, supportCode });
    return why === 'stale'
      ? { kind: 'stale' }
      : advance(app, visitor, live, { type: 'prove', way: 'passkey', matched: false });
  }
  const { passkey, claim } = verdict;
  const open = account === undefined ? [] : openMethods(account, app.clock.now());
  const matched = open.some(({ id }) => id === passkey.methodId);
  return advance(app, visitor, live, { type: 'prove', way: 'passkey', matched }, matched ? { claim } : {});
}
