import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { notice } from '../messages/notice.ts';

/** The stored form of a pass: keyed, and bound to its account (R16). */
export function passHash(app: Pick<AppContext, 'secrets'>, accountId: string, pass: string): Uint8Array {
  return app.secrets.mac('access-pass', `${accountId} ${pass}`);
}

/** Uses a pass up, in the transaction of what it opens: logged, and told to every address. False: it opens nothing (R17). */
export async function usePass(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  account: AccountRecord,
  used: { hash: Uint8Array; supportCode: string; actor: 'account' | 'stranger' },
): Promise<boolean> {
  const { hash, supportCode, actor } = used;
  const at = app.clock.now();
  if (!(await tx.accessPasses.use(account.id, hash, at))) return false;
  const line = lineAbout(account, visitor, { at, supportCode, actor });
  await tx.audit.append([{ ...line, kind: 'access-pass.used', data: {} }]);
  await tx.jobs.add([notice(app, account.id, 'access-pass-used', { at, supportCode })]);
  return true;
}
