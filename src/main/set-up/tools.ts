import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openStore } from '../../adapters/store/open.ts';
import type { AppContext } from '../../app/context.ts';
import type { SetUpFiles, SetUpTools } from '../../cli/init/tools.ts';
import { ConfigError } from '../../config/config.ts';
import { loadEnvironment } from '../../config/environment.ts';
import { readConfig } from '../../config/read.ts';
import { claim, createApp } from '../compose.ts';
import { openDatabase } from '../database/open.ts';
import { StartError } from '../database/start-error.ts';
import { openKeys } from '../keys.ts';
import { projectDirectory } from '../project.ts';
import { writeFiles } from './write-files.ts';

export function setUpTools(): SetUpTools {
  const interactive = process.stdin.isTTY && process.stderr.isTTY;
  return {
    environment: process.env,
    terminal: interactive ? { input: process.stdin, output: process.stderr } : undefined,
    files,
    exists: existsSync,
    problems: (settings) => {
      try {
        readConfig(settings, projectDirectory);
        return [];
      } catch (error) {
        if (error instanceof ConfigError) return [...error.problems];
        throw error;
      }
    },
    begin: async (paths, settings, work) => {
      const undo = writeFiles(paths, settings);
      try {
        return await resume(paths, work);
      } catch (error) {
        // These two say that the database was left alone; after anything else it may know the keys already.
        if (error instanceof StartError || error instanceof ConfigError) undo();
        throw error;
      }
    },
    resume,
  };
}

/** In a directory of their own; or the configuration where a start finds it by itself, and the rest out of the way. */
function files(directory: string | undefined): SetUpFiles {
  const named = directory === undefined ? process.env.REGAIN_CONFIG?.trim() : undefined;
  const configuration = named
    ? resolve(projectDirectory, named)
    : join(directory === undefined ? projectDirectory : resolve(directory), 'regain.env');
  const beside =
    directory === undefined && !named ? join(projectDirectory, '.regain') : dirname(configuration);
  return {
    configuration,
    keys: join(beside, 'keys'),
    auditKey: join(beside, 'audit-key.pem'),
    data: join(beside, 'data'),
  };
}

async function resume<T>({ configuration }: SetUpFiles, work: (app: AppContext) => Promise<T>): Promise<T> {
  const env = loadEnvironment({ ...process.env, REGAIN_CONFIG: configuration }, projectDirectory);
  const config = readConfig(env, projectDirectory);
  if (config.mode !== 'production') {
    throw new StartError(
      `${configuration} does not say REGAIN_MODE=production: init sets up production only.`,
    );
  }
  const keys = openKeys(config);
  const database = await openDatabase(config, (sentence) => console.error(sentence), { share: true });
  try {
    const store = openStore({ connectionString: database.url });
    try {
      // Before the database is claimed: what fails here leaves it alone.
      const app = await createApp(config, keys, store);
      await claim(config, keys, store);
      return await work(app);
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
}
