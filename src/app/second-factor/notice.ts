import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { AppContext } from '../context.ts';
import { job } from '../messages/jobs.ts';

/** R57: the password was right and the second factor wrong, so somebody knows the password. One notice an hour. */
export function secondFactorNotice(
  app: AppContext,
  account: AccountRecord,
  at: Date,
  supportCode: string,
): NewJob {
  const id = `second-factor-${account.id}-${Math.floor(at.getTime() / 3_600_000)}`;
  return job(
    app,
    'notify',
    {
      id,
      accountId: account.id,
      event: 'second-factor-failed',
      at: at.toISOString(),
      supportCode,
      formerAddresses: [],
      detail: '',
    },
    { key: id },
  );
}
