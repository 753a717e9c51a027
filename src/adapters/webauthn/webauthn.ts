import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { WebAuthn } from '../../ports/webauthn.ts';

/** Of those that a hint may name (WebAuthn §5.8.4); whatever else a browser sends is not kept. */
const knownTransports = ['ble', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** The longest that a credential's name may be (WebAuthn §7.1 step 26), as base64url. */
const longestId = Math.ceil((1023 * 4) / 3);

/**
 * By SimpleWebAuthn, loaded when somebody first uses a passkey: it brings an X.509 library along, which takes memory
 * that most installations need not spend at their start.
 */
export function createWebAuthn(): WebAuthn {
  return {
    async verifyCreation(response, { challenge, origin, rpId, algorithms }) {
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
      const parsed = parse<RegistrationResponseJSON>(response);
      if (parsed === undefined) return undefined;
      const verified = await refusedAs(undefined, () =>
        verifyRegistrationResponse({
          response: parsed,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpId,
          requireUserVerification: true,
          supportedAlgorithmIDs: [...algorithms],
        }),
      );
      if (verified?.verified !== true) return undefined;
      const { credential, credentialBackedUp, aaguid } = verified.registrationInfo;
      if (credential.id.length > longestId) return undefined;
      const named: readonly unknown[] = Array.isArray(credential.transports) ? credential.transports : [];
      return {
        credentialId: credential.id,
        publicKey: credential.publicKey,
        counter: credential.counter,
        transports: knownTransports.filter((transport) => named.includes(transport)),
        backedUp: credentialBackedUp,
        aaguid,
      };
    },

    claimOf(response) {
      const parsed = parse<{ id?: unknown; response?: { userHandle?: unknown } }>(response);
      const id = parsed?.id;
      if (typeof id !== 'string' || id.length > longestId || !/^[\w-]+$/.test(id)) return undefined;
      const handle = parsed?.response?.userHandle;
      return {
        credentialId: id,
        userHandle: typeof handle === 'string' && handle !== '' ? handle : undefined,
      };
    },

    async verifyAssertion(response, { challenge, origin, rpId }, { credentialId, publicKey }) {
      const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
      const parsed = parse<AuthenticationResponseJSON>(response);
      if (parsed === undefined || parsed.id !== credentialId) return undefined;
      const verified = await refusedAs(undefined, () =>
        verifyAuthenticationResponse({
          response: parsed,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpId,
          requireUserVerification: true,
          // The library compares counters before it looks at the signature; the caller does after (see the port).
          credential: { id: credentialId, publicKey: publicKey as Uint8Array<ArrayBuffer>, counter: 0 },
        }),
      );
      if (verified?.verified !== true) return undefined;
      const { newCounter, credentialBackedUp } = verified.authenticationInfo;
      return { counter: newCounter, backedUp: credentialBackedUp };
    },
  };
}

/** Whatever is not as expected is thrown by the library, as is what it can't read. */
async function refusedAs<T, R>(refusal: R, verify: () => Promise<T>): Promise<T | R> {
  try {
    return await verify();
  } catch {
    return refusal;
  }
}

function parse<T>(json: string): T | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
