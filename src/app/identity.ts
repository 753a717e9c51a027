import { supportCode } from '../domain/support-code.ts';
import { canonicalUserId, type UserId, type UserIdResult } from '../domain/user-id/user-id.ts';
import type { Repositories } from '../ports/store/store.ts';
import type { AppContext, Visitor } from './context.ts';

/** An ID that no account has: statements about decoys run with it, so that they are the same statements (R2). */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** The keyed hash under which everything about a typed user ID is stored until it is proven. */
export function userIdMac(app: AppContext, id: UserId): Uint8Array {
  return app.secrets.mac('user-id', id.key);
}

/** Reads a user ID for a place that treats a malformed one as unknown. */
export function userIdOrDecoy(text: string): { result: UserIdResult; id: UserId } {
  const result = canonicalUserId(text);
  return { result, id: result.ok ? result.value : { display: '', key: '', skeleton: '' } };
}

/** The support code of a flow, or of a visit where there is no flow yet. */
export function supportCodeOf(app: AppContext, subject: string): string {
  return supportCode(app.secrets.mac('support-code', subject));
}

/** How long a browser keeps the cookie that makes it known (400 days is the most that browsers allow), and we its hash. */
export const deviceSeconds = 400 * 24 * 3600;

/** Hash of the device cookie, or undefined. */
export function deviceHash(app: AppContext, visitor: Visitor): Uint8Array | undefined {
  return visitor.device === undefined ? undefined : app.secrets.digest(visitor.device);
}

/**
 * The value that this browser's device cookie has from now on: its own if it is known to the account, else a new one.
 * Threat: whoever planted or read the cookie before (a shared machine) would be taken for a known device (R39).
 *
 * @param tx within a transaction its own: another connection could be one that all the others wait for as well
 */
export async function deviceToKeep(
  app: AppContext,
  tx: Pick<Repositories, 'devices'>,
  visitor: Visitor,
  accountId: string,
): Promise<string> {
  const known = await isKnownDevice(app, visitor, accountId, tx);
  return known && visitor.device !== undefined ? visitor.device : app.random.token();
}

/**
 * True if this browser signed in to the account, or recovered it, before. Asked for decoys too: the statement
 * is the same.
 */
export async function isKnownDevice(
  app: AppContext,
  visitor: Visitor,
  accountId: string | undefined,
  { devices }: Pick<Repositories, 'devices'> = app.store,
): Promise<boolean> {
  const hash = deviceHash(app, visitor);
  return hash !== undefined && (await devices.isKnown(accountId ?? nobody, hash));
}
