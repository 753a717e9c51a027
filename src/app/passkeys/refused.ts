import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { notice } from '../messages/notice.ts';
import type { PasskeyRefusal } from './accept.ts';
import type { CeremonyPurpose } from './ceremony.ts';

const hour = 3600;

/**
 * The audit line of a refused passkey, and, where its counter went back, a notice to its owner: somebody holds a copy of
 * it (WebAuthn §6.1.1). One notice an hour, however often it is tried. Nothing for a passkey that is nobody's.
 */
export async function recordRefusedPasskey(
  app: AppContext,
  visitor: Visitor,
  {
    passkey,
    why,
    purpose,
    supportCode,
  }: {
    passkey: PasskeyRecord | undefined;
    why: PasskeyRefusal;
    purpose: CeremonyPurpose;
    supportCode: string;
  },
): Promise<void> {
  if (passkey === undefined) return;
  const account = await app.store.accounts.findById(passkey.accountId);
  if (account === undefined) return;
  const at = app.clock.now();
  await app.store.transaction(async (tx) => {
    const line = lineAbout(account, visitor, { at, supportCode, actor: 'stranger' });
    await tx.audit.append([{ ...line, kind: 'passkey.refused', data: { why, for: purpose } }]);
    if (why !== 'counter') return;
    const key = app.secrets.mac('limit', `passkey-notice ${account.id}`);
    if ((await tx.limits.hit([{ key, seconds: hour, max: 1 }], at)) > 0) return;
    const id = `passkey-${account.id}-${at.getTime()}`;
    await tx.jobs.add([notice(app, account.id, 'passkey-copied', { at, supportCode, id })]);
  });
}
