import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { type Ceremony, takeChallenge } from './ceremony.ts';
import { expectedOf, userHandle } from './options.ts';

/** What a page posts. */
export interface PasskeyAnswer {
  token: string;
  /** What the browser made, as JSON. */
  response: string;
}

export type PasskeyRefusal =
  /** The challenge was of another page, too old, or used: nothing is said about the passkey. */
  | 'stale'
  | 'unknown'
  /** Origin, RP ID, user verification or signature: what exactly helps nobody but an attacker. */
  | 'invalid'
  /** The counter went back: there is a copy of this passkey. */
  | 'counter';

type PasskeyVerdict =
  /**
   * Whose it is, is for the caller to compare. `claim` remembers the counter in the transaction of what the passkey is
   * for; false: somebody else's signature of it was taken first.
   */
  | { kind: 'accepted'; passkey: PasskeyRecord; claim: (tx: Repositories) => Promise<boolean> }
  | { kind: 'refused'; why: PasskeyRefusal; passkey: PasskeyRecord | undefined };

/** Checks a passkey. The same statements whoever is named beside it (R2). */
export async function acceptPasskey(
  app: AppContext,
  ceremony: Ceremony,
  { token, response }: PasskeyAnswer,
): Promise<PasskeyVerdict> {
  const claim = app.webauthn.claimOf(response);
  const passkey = await app.store.passkeys.find(claim?.credentialId ?? '');
  const refused = (why: PasskeyRefusal): PasskeyVerdict => ({ kind: 'refused', why, passkey });
  const challenge = await takeChallenge(app, ceremony, token);
  if (challenge === undefined) return refused('stale');
  if (passkey === undefined) return refused('unknown');
  const verified = await app.webauthn.verifyAssertion(response, expectedOf(app, challenge), passkey);
  const handle = claim?.userHandle;
  if (verified === undefined || (handle !== undefined && handle !== userHandle(passkey.accountId)))
    return refused('invalid');
  const { counter, backedUp } = verified;
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) return refused('counter');
  const at = app.clock.now();
  return {
    kind: 'accepted',
    passkey,
    claim: (tx) => tx.passkeys.use(passkey.methodId, { counter, backedUp, at }),
  };
}
