import { expect, test } from 'vitest';
import { openLog } from '../contract/audit/log.ts';

/** R60: whoever keeps the log from being sealed, to change it before, is not silent about it. */
test('R60: a lock that somebody holds, and seals nothing, is told in the log of the process, once', async () => {
  const log = await openLog();
  const thief = await log.pool.connect();
  try {
    await thief.query('select pg_advisory_lock(7244310513)');
    const sealer = log.sealer();
    const id = await log.event();
    expect(await sealer.sealNow()).toBe(0);
    // Another node that is at it right now is no reason for alarm.
    expect(log.errors).toEqual([]);

    await log.query(`update audit_event set at = now() - interval '61 seconds' where id = $1`, [id]);
    await sealer.sealNow();
    await sealer.sealNow();
    expect(log.errors).toEqual([expect.stringMatching(/unsealed.*another connection holds the lock/)]);

    await thief.query('select pg_advisory_unlock(7244310513)');
    expect(await sealer.sealNow()).toBe(1);
    expect(log.errors.length).toBe(1);
  } finally {
    thief.release(true);
    await log.close();
  }
});
