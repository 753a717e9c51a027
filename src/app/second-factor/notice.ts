import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { notice } from '../messages/notice.ts';

const hour = 3600;

/**
 * R57: the password was right and the second factor wrong, so somebody knows the password. One notice an hour, however
 * many codes are tried, and at once: the hit of one counter decides who queues it.
 */
export async function tellSecondFactor(
  app: AppContext,
  tx: Pick<Repositories, 'limits' | 'jobs'>,
  account: AccountRecord,
  at: Date,
  supportCode: string,
): Promise<void> {
  const key = app.secrets.mac('limit', `second-factor-notice ${account.id}`);
  if ((await tx.limits.hit([{ key, seconds: hour, max: 1 }], at)) > 0) return;
  const id = `second-factor-${account.id}-${at.getTime()}`;
  await tx.jobs.add([notice(app, account.id, 'second-factor-failed', { at, supportCode, id })]);
}
