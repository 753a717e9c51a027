import { type Config, ConfigError, type KeySource } from './config.ts';
import { readPrivateFile } from './private-file.ts';

/** The secrets that the configuration points to. Undefined keys are to be generated (demonstration). */
export interface KeyMaterial {
  keyRing: string | undefined;
  auditKey: string | undefined;
  dkimKey: string | undefined;
}

/** @throws ConfigError with every file that can't be used */
export function readKeyMaterial(config: Config): KeyMaterial {
  const problems: string[] = [];
  const attempt = (read: () => string | undefined) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const { dkim } = config;
  const material = {
    keyRing: attempt(() => textOf(config.keys, 'REGAIN_KEY_FILE')),
    auditKey: attempt(() => textOf(config.auditKey, 'REGAIN_AUDIT_KEY_FILE')),
    dkimKey: attempt(() => dkim && readPrivateFile(dkim.keyFile, 'REGAIN_DKIM_KEY_FILE')),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return material;
}

function textOf(source: KeySource, variable: string): string | undefined {
  if (source.from === 'generated') return undefined;
  return source.from === 'text' ? source.text : readPrivateFile(source.path, variable);
}
