import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from './config.ts';

/**
 * The text of a file that holds secrets.
 *
 * @param name what the sentence begins with: the variable that named the file
 * @throws ConfigError if it can't be read, or accounts other than its owner and group can read it, or anybody else write
 */
export function readPrivateFile(path: string, name: string): string;
export function readPrivateFile(
  path: string,
  name: string,
  options: { optional: boolean },
): string | undefined;
export function readPrivateFile(
  path: string,
  name: string,
  { optional } = { optional: false },
): string | undefined {
  try {
    // Containers mount secrets as root:group 0440, so the group may read; the rest of the machine may not.
    const status = statSync(path);
    if (status.isFile() && (status.mode & 0o027) !== 0) {
      throw new ConfigError([
        `${name}: ${path} holds secrets, and other accounts can read or change it: run "chmod 600 ${path}".`,
      ]);
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && optional) return undefined;
    throw new ConfigError([
      `${name}: ${path} ${code === 'ENOENT' ? 'does not exist' : `can't be read (${code})`}.`,
    ]);
  }
}
