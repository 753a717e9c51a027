import { open } from 'node:fs/promises';
import { CommandError } from '../command.ts';

/** Writes line and reason of each refusal, and no value of the records. Returns the first few for the screen. */
export async function writeRefusals(
  path: string,
  refusals: AsyncIterable<{ line: number; reason: string }>,
  shown: number,
): Promise<{ line: number; reason: string }[]> {
  const first: { line: number; reason: string }[] = [];
  const file = await open(path, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${path} can't be written (${error.code}): name another with --refused FILE.`);
  });
  try {
    let text = 'line,reason\n';
    for await (const refusal of refusals) {
      if (first.length < shown) first.push(refusal);
      text += `${refusal.line},"${refusal.reason.replaceAll('"', '""')}"\n`;
      if (text.length > 1 << 16) {
        await file.appendFile(text);
        text = '';
      }
    }
    await file.appendFile(text);
  } finally {
    await file.close();
  }
  return first;
}
