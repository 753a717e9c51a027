import { openStore } from '../adapters/store/open.ts';
import { userIdOrDecoy } from '../app/identity.ts';
import type { FindAccount } from '../cli/policy/explain.ts';
import type { Config } from '../config/config.ts';
import { forOperator } from './cli-database.ts';
import { openDatabase } from './database/open.ts';

/** Reads an account out of the configured database, shared with a Regain that is running. */
export function findAccountIn(configured: () => Config): FindAccount {
  return async (userId) => {
    const config = configured();
    const database = await openDatabase(config, (sentence) => console.error(sentence), { share: true });
    const store = openStore({ connectionString: database.url });
    try {
      const account = await store.accounts.findByUserIdKey(userIdOrDecoy(userId).id.key);
      return { account, supportAddress: config.supportAddress };
    } catch (error) {
      throw forOperator(error);
    } finally {
      await store.close();
      await database.close();
    }
  };
}
