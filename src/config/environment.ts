import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigError } from './config.ts';
import type { Environment } from './parse.ts';
import { readPrivateFile } from './private-file.ts';

/**
 * The environment together with the configuration file: REGAIN_CONFIG, or `regain.env` in the project's directory.
 * What the environment itself sets wins.
 *
 * @throws ConfigError if the file can't be read, or others can read it too
 */
export function loadEnvironment(env: Environment, projectDirectory: string): Environment {
  const named = env.REGAIN_CONFIG?.trim();
  const path = resolve(projectDirectory, named || 'regain.env');
  const text = readPrivateFile(path, named ? 'REGAIN_CONFIG' : 'The configuration file', {
    optional: !named,
  });
  if (text === undefined) return env;
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const inFile = parseEnv(text) as Environment;
  if (inFile.REGAIN_CONFIG) throw new ConfigError([`REGAIN_CONFIG can't be set in ${path} itself.`]);
  return { ...inFile, ...set };
}
