import { openPool, type StoreOptions } from './connection.ts';
import { inspect, migrateLocked, underMigrationLock } from './migrate.ts';
import { DatabaseRefused } from './refused.ts';

export async function openStore(options: StoreOptions) {
  const pool = openPool(options);
  return {
    migrate: () =>
      underMigrationLock(pool, async (client) => {
        if ((await inspect(client)) === 'foreign') {
          throw new DatabaseRefused(
            'not-empty',
            'This database holds tables that are not Regain’s. Give it one of its own.',
          );
        }
        await migrateLocked(client, pool);
      }),
    close: () => pool.end(),
  };
}
