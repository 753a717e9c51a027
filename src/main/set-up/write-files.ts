import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatKeyRing, generateKey } from '../../adapters/secrets/key-ring.ts';
import { generateSigningKey } from '../../adapters/secrets/signing-key.ts';
import type { Settings, SetUpFiles } from '../../cli/init/tools.ts';
import { codeOf, StartError } from '../database/start-error.ts';
import { makeDirectories } from '../make-directories.ts';
import { configurationFile } from './configuration-file.ts';

/**
 * New keys and the configuration that names them, readable by their owner only. The configuration comes last: where
 * it is, everything is. Returns what takes them away again. @throws StartError, with nothing left behind
 */
export function writeFiles(files: SetUpFiles, settings: Settings): () => void {
  const written: string[] = [];
  const undo = () => {
    for (const path of written) rmSync(path, { force: true });
  };
  const write = (path: string, text: string) => {
    makeDirectories(dirname(path), 0o700);
    // `wx`: never over a file that is there. A lost key is lost data.
    writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true });
    written.push(path);
  };
  try {
    const configuration = configurationFile(settings);
    write(files.keys, formatKeyRing([generateKey('production')]));
    write(files.auditKey, generateSigningKey());
    write(files.configuration, configuration);
    return undo;
  } catch (error) {
    undo();
    throw new StartError(reason(error, dirname(files.configuration)), { cause: error });
  }
}

function reason(error: unknown, directory: string): string {
  if (error instanceof RangeError)
    return `${error.message} can't be written into a file of NAME=VALUE lines.`;
  const { path = directory } = error as NodeJS.ErrnoException;
  return codeOf(error) === 'EEXIST'
    ? `${path} is there already, and init overwrites nothing.`
    : `${path} can't be written (${codeOf(error) ?? error}): say another --directory, or give it to this account.`;
}
