import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import type { ExpectedCeremony } from '../../ports/webauthn.ts';
import type { AppContext } from '../context.ts';
import { challengeSeconds } from './ceremony.ts';

/** EdDSA, ES256 and RS256 (COSE): every authenticator has one of them. */
export const algorithms: readonly number[] = [-8, -7, -257];

/** What an answer has to be for: the configured origin alone, whatever the request says (R21). */
export function expectedOf({ settings }: AppContext, challenge: string): ExpectedCeremony {
  return { challenge, origin: settings.origin, rpId: new URL(settings.origin).hostname };
}

/**
 * `PublicKeyCredentialRequestOptionsJSON`. Without `allowed` the device offers whatever it holds for us: the same
 * question for everybody, which tells nothing about an account (R1, R3).
 */
export function requestOptions(
  app: AppContext,
  challenge: string,
  allowed: readonly PasskeyRecord[] = [],
): object {
  return {
    challenge,
    rpId: expectedOf(app, challenge).rpId,
    timeout: challengeSeconds * 1000,
    // Both factors at once: the key, and who holds it.
    userVerification: 'required',
    ...(allowed.length > 0 && { allowCredentials: allowed.map(descriptor) }),
  };
}

/** `PublicKeyCredentialCreationOptionsJSON`: discoverable, so that it signs in without a user ID. */
export function creationOptions(
  app: AppContext,
  account: AccountRecord,
  challenge: string,
  existing: readonly PasskeyRecord[],
): object {
  return {
    challenge,
    rp: { id: expectedOf(app, challenge).rpId, name: account.organisation?.name ?? 'Regain' },
    user: { id: userHandle(account.id), name: account.userId, displayName: account.displayName },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: challengeSeconds * 1000,
    attestation: 'none',
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    excludeCredentials: existing.map(descriptor),
  };
}

/** By what an authenticator keeps the account: base64url, without a name in it (WebAuthn §14.6.1). */
export function userHandle(accountId: string): string {
  return btoa(accountId).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function descriptor({ credentialId, transports }: PasskeyRecord): object {
  return { type: 'public-key', id: credentialId, transports };
}
