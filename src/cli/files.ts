import { open, readFile } from 'node:fs/promises';
import { CommandError } from './command.ts';

/** A file's text. @throws CommandError that names it */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file's first bytes, at most that many. @throws CommandError that names it */
export async function readBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(most) });
    return buffer.subarray(0, bytesRead);
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
