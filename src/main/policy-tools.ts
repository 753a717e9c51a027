import { openStore } from '../adapters/store/open.ts';
import type { PolicyTools } from '../cli/policy/tools.ts';
import type { Config } from '../config/config.ts';
import { withDatabase } from './cli-database.ts';
import { claim, createApp } from './compose.ts';
import { openKeys } from './keys.ts';

/** The configured installation, shared with a Regain that is running. Its keys have to be the right ones: a change queues mails. */
export function policyTools(configured: () => Config): PolicyTools {
  const interactive = process.stdin.isTTY && process.stderr.isTTY;
  return {
    terminal: interactive ? { input: process.stdin, output: process.stderr } : undefined,
    withApp: (work) => {
      const config = configured();
      return withDatabase(config, async ({ url }) => {
        const store = openStore({ connectionString: url });
        try {
          const keys = openKeys(config);
          await claim(config, keys, store);
          return await work(await createApp(config, keys, store));
        } finally {
          await store.close();
        }
      });
    },
  };
}
