import { accessSync, constants, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectories } from '../make-directories.ts';
import { codeOf, StartError } from './start-error.ts';

/**
 * Makes sure the data directory exists and can be written by this process.
 * Everything in it is readable by its owner only: it holds keys and the database.
 */
export function prepareDataDirectory(directory: string): void {
  try {
    // Others may pass through (PostgreSQL's account has to, below a root's), but not list.
    makeDirectories(directory, 0o711);
    if (!statSync(directory).isDirectory())
      throw Object.assign(new Error('not a directory'), { code: 'ENOTDIR' });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(directory, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw new StartError(reason(directory, codeOf(error)), { cause: error });
  }
}

function reason(directory: string, code: string | undefined): string {
  const elsewhere = 'or set REGAIN_DATA_DIR to a directory that it may write.';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `The data directory ${directory} can't be written by this account: give it to the account that runs Regain, ${elsewhere}`;
    case 'EROFS':
      return `The data directory ${directory} is on a read-only file system: mount it writable, ${elsewhere}`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no space left for the data directory ${directory}: free some, ${elsewhere}`;
    case 'ENOENT':
      return `The data directory ${directory} can't be made: its file system takes no directories. Set REGAIN_DATA_DIR to a directory that it may write.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data directory ${directory} can't be used, because a part of that path is a file: move the file away, ${elsewhere}`;
    default:
      return `The data directory ${directory} can't be used (${code ?? 'unknown reason'}): repair it, ${elsewhere}`;
  }
}
