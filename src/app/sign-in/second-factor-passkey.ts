import type { StoredFlow } from '../../ports/store/flows.ts';
import type { AppContext, Visitor } from '../context.ts';
import type { FlowHandle } from '../flows/handle.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { acceptPasskey, type PasskeyAnswer } from '../passkeys/accept.ts';
import type { Ceremony } from '../passkeys/ceremony.ts';
import { provedWith } from '../passkeys/proof.ts';
import { recordRefusedPasskey } from '../passkeys/refused.ts';
import { complete, refuse, resumeSignIn, type SecondFactorResult } from './prove-second-factor.ts';

/** Bound to this sign-in alone (R19). */
export function secondFactorCeremony(flow: Pick<StoredFlow, 'id'>): Ceremony {
  return { purpose: 'second-factor', whose: flow.id };
}

/** Proves the second factor by a passkey in place of the app's code. A wrong one counts as a wrong code does (R18, R57). */
export async function proveSecondFactorByPasskey(
  app: AppContext,
  visitor: Visitor,
  handle: FlowHandle | undefined,
  answer: PasskeyAnswer,
): Promise<SecondFactorResult | { kind: 'stale' }> {
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const standing = await resumeSignIn(app, handle);
  if (standing.kind !== 'awaited') return standing;
  const { account, flow } = standing;
  const ceremony = secondFactorCeremony(flow);
  const verdict = await acceptPasskey(app, ceremony, answer);
  const now = app.clock.now();
  if (verdict.kind === 'refused') {
    const { why, passkey } = verdict;
    const supportCode = supportCodeOf(app, flow.id);
    await recordRefusedPasskey(app, visitor, { passkey, why, purpose: ceremony.purpose, supportCode });
    return why === 'stale' ? { kind: 'stale' } : refuse(app, visitor, handle, standing, now);
  }
  const { passkey, claim } = verdict;
  if (passkey.accountId !== account.id) return refuse(app, visitor, handle, standing, now);
  return complete(app, visitor, handle, standing, {
    claim,
    provedWith: provedWith(account, passkey, now),
    passkey: true,
  });
}
