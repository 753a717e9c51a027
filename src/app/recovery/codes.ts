import type { SentWay, Way } from '../../domain/flow/recovery/ways.ts';
import { hex } from '../../domain/hex.ts';
import type { AppContext } from '../context.ts';

/** R15: ten minutes, never extended. */
export const codeLifetimeSeconds = 600;

/** R18: wrong codes in a row, per authenticator, after which typed codes are refused (see `second-factor/guesses.ts`). */
export const codesInARow = 100;

/** What a code is for: it serves nothing else (R19). */
export type CodePurpose = 'recovery' | 'add-method' | 'caller';

/** The stored form of a code: keyed, and bound to its flow, number and purpose (R16, R19). */
export function codeVerifier(
  app: AppContext,
  flowId: string,
  number: number,
  purpose: string,
  code: string,
): Uint8Array {
  return app.secrets.mac('code', `${flowId} ${number} ${purpose} ${code}`);
}

/** Codes as people type them: spaces, hyphens and full-width digits pass. */
export function readCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
}

/** Recovery codes are shown in upper case and groups; case and separators don't count. */
export function readRecoveryCode(text: string): string {
  return readCode(text).toUpperCase();
}

/** Key of the count of wrong codes in a row, for known and unknown IDs alike (R18). */
export function authenticatorKey(
  app: AppContext,
  userIdMac: Uint8Array,
  way: Way,
  proved: boolean,
): Uint8Array {
  return app.secrets.mac('limit', `authenticator ${way}${proved ? ' proved' : ''} ${hex(userIdMac)}`);
}

/** Key of what a known device typed wrong after that (R18). */
export function deviceAuthenticatorKey(
  app: AppContext,
  userIdMac: Uint8Array,
  way: Way,
  device: Uint8Array,
): Uint8Array {
  return app.secrets.mac('limit', `authenticator ${way} ${hex(userIdMac)} ${hex(device)}`);
}

/**
 * Key of the count of wrong codes in a row that agents typed for callers, whichever agents. Apart from what strangers
 * type: they could take the help desk from the person, and an agent could take the way back from them (R18, R47).
 */
export function callerKey(app: AppContext, userIdMac: Uint8Array, way: Way): Uint8Array {
  return app.secrets.mac('limit', `authenticator ${way} caller ${hex(userIdMac)}`);
}

/**
 * Key of the count of wrong codes in a row for an address that is not the account's yet, whatever the flow or code: who
 * can't read what is sent there can't guess their way to it (R18).
 */
export function newAddressKey(app: AppContext, accountId: string, way: SentWay, address: string): Uint8Array {
  return app.secrets.mac('limit', `add ${accountId} ${way} ${address}`);
}
