import { userIdOrDecoy } from '../app/identity.ts';
import type { FindAccount } from '../cli/policy/explain.ts';
import type { Config } from '../config/config.ts';
import { withDatabase, withStore } from './cli-database.ts';
import { sendsTexts } from './delivery.ts';

/** Reads an account out of the configured database, shared with a Regain that is running. */
export function findAccountIn(configured: () => Config): FindAccount {
  return async (userId) => {
    const config = configured();
    const { key } = userIdOrDecoy(userId).id;
    const account = await withDatabase(config, (database) =>
      withStore(database, (store) => store.accounts.findByUserIdKey(key)),
    );
    return { account, supportAddress: config.supportAddress, textMessages: sendsTexts(config) };
  };
}
