import { readFile } from 'node:fs/promises';
import { CommandError } from './command.ts';

/** A file's text. @throws CommandError that names it */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

export function unreadable(path: string, error: unknown): CommandError {
  const { code } = error as NodeJS.ErrnoException;
  return new CommandError(
    code === 'ENOENT' ? `${path} does not exist.` : `${path} can't be read (${code ?? error}).`,
  );
}
