import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { isOpen } from '../open-account.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { acceptPasskey, type PasskeyAnswer } from '../passkeys/accept.ts';
import type { Ceremony } from '../passkeys/ceremony.ts';
import { provedWith } from '../passkeys/proof.ts';
import { recordRefusedPasskey } from '../passkeys/refused.ts';
import { waitOfNetwork } from './network.ts';
import { completeSignIn, recordRefusal, type SignInResult } from './sign-in.ts';

type PasskeySignInResult =
  | Extract<SignInResult, { kind: 'signed-in' | 'wait' }>
  /** One sentence, whether the passkey is nobody's, was copied, or is of an account that is disabled or frozen (R1). */
  | { kind: 'refused' }
  /** The page was open for too long, or its answer came twice. */
  | { kind: 'stale' };

/** Bound to the visit: a challenge that an attacker's page was given is none of this browser's. */
export function signInCeremony(visitor: Visitor): Ceremony {
  return { purpose: 'sign-in', whose: visitor.visit };
}

/** Signs in with a passkey alone: who holds it has shown who they are to the device, so it is both factors. */
export async function signInWithPasskey(
  app: AppContext,
  visitor: Visitor,
  answer: PasskeyAnswer,
): Promise<PasskeySignInResult> {
  const owner = async () =>
    (await app.store.passkeys.find(app.webauthn.claimOf(answer.response)?.credentialId ?? ''))?.accountId;
  const seconds = await waitOfNetwork(app, visitor, owner);
  if (seconds > 0) return { kind: 'wait', seconds };
  const ceremony = signInCeremony(visitor);
  const supportCode = supportCodeOf(app, visitor.visit);
  const verdict = await acceptPasskey(app, ceremony, answer);
  if (verdict.kind === 'refused') {
    const { why, passkey } = verdict;
    await recordRefusedPasskey(app, visitor, { passkey, why, purpose: ceremony.purpose, supportCode });
    return { kind: why === 'stale' ? 'stale' : 'refused' };
  }
  const { passkey, claim } = verdict;
  const account = await app.store.accounts.findById(passkey.accountId);
  if (!isOpen(account)) return refuse(app, visitor, account);
  const completed = await unlessOvertaken(
    completeSignIn(app, visitor, account, supportCode, {
      provedWith: provedWith(account, passkey, app.clock.now()),
      passkey: true,
      claim: async (tx) => {
        if (!(await claim(tx))) throw new Overtaken();
      },
    }),
    'overtaken' as const,
  );
  if (completed === 'overtaken') {
    await recordRefusedPasskey(app, visitor, {
      passkey,
      why: 'counter',
      purpose: ceremony.purpose,
      supportCode,
    });
    return { kind: 'refused' };
  }
  return completed ?? refuse(app, visitor, account);
}

async function refuse(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord | undefined,
): Promise<PasskeySignInResult> {
  await recordRefusal(app, visitor, account, ['sign-in.refused'], 'passkey');
  return { kind: 'refused' };
}
